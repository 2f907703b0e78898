// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the pixels of a BMP lie.
 *
 * @param headerBytes the length of the information header
 * @param paletteAt where the palette begins
 */
record BmpHeader(
    int headerBytes,
    boolean topDown,
    int bits,
    int compression,
    int dataAt,
    int paletteAt,
    int[] masks) {
  private static final int FILE_HEADER_BYTES = 14;
  private static final int OLD_HEADER_BYTES = 12;
  private static final int INFO_HEADER_BYTES = 40;
  private static final int MASKS_AT = 54;
  private static final int[] FIVE_BITS_EACH = {0x7C00, 0x3E0, 0x1F};
  private static final int[] EIGHT_BITS_EACH = {0xFF0000, 0xFF00, 0xFF};

  /** Takes a file whose size has been read. */
  static BmpHeader read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int dataAt = file.getInt(10);
    int length = file.getInt(FILE_HEADER_BYTES);
    boolean old = length == OLD_HEADER_BYTES;
    int bits = file.getShort(old ? 24 : 28);
    int compression = old ? BmpDecoder.RGB : file.getInt(30);
    boolean topDown = !old && file.getInt(22) < 0;
    boolean fields = compression == BmpDecoder.FIELDS || compression == BmpDecoder.ALPHA_FIELDS;
    int[] masks = bits == 16 ? FIVE_BITS_EACH : EIGHT_BITS_EACH;
    if (fields) {
      masks =
          new int[] {file.getInt(MASKS_AT), file.getInt(MASKS_AT + 4), file.getInt(MASKS_AT + 8)};
    }
    // Only the oldest of the headers with fields keeps them behind it.
    int behind =
        fields && length == INFO_HEADER_BYTES ? compression == BmpDecoder.FIELDS ? 12 : 16 : 0;
    BmpHeader header =
        new BmpHeader(
            length, topDown, bits, compression, dataAt, FILE_HEADER_BYTES + length + behind, masks);
    header.check(fields, bytes.length);
    return header;
  }

  private void check(boolean fields, int fileBytes) {
    boolean known =
        switch (compression) {
          case BmpDecoder.RUN_LENGTH_8 -> bits == 8 && !topDown;
          case BmpDecoder.RUN_LENGTH_4 -> bits == 4 && !topDown;
          default ->
              bits == 16
                  || bits == 32
                  || !fields && (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 24);
        };
    boolean inside = compression == BmpDecoder.JPEG_INSIDE || compression == BmpDecoder.PNG_INSIDE;
    if (!known && !inside || dataAt < FILE_HEADER_BYTES + headerBytes || dataAt > fileBytes) {
      throw Damage.found("BMP: " + bits + " bits of compression " + compression);
    }
  }

  BmpField field(int colour) {
    return BmpField.of(masks[colour]);
  }

  /** Red, green, blue of 256 colours; those that the file does not have are black. */
  byte[] palette(byte[] bytes) {
    byte[] colours = new byte[256 * 3];
    int entryBytes = headerBytes == OLD_HEADER_BYTES ? 3 : 4;
    int end = Math.min(dataAt, bytes.length);
    int count = Math.min((end - paletteAt) / entryBytes, 1 << bits);
    for (int i = 0; i < count; i++) {
      int at = paletteAt + i * entryBytes;
      colours[3 * i] = bytes[at + 2];
      colours[3 * i + 1] = bytes[at + 1];
      colours[3 * i + 2] = bytes[at];
    }
    return colours;
  }
}
