// SPDX-License-Identifier: Apache-2.0
package likeness.host.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG that make its pixels.
 *
 * @param depth bits a sample
 * @param colourType 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha
 * @param interlaced by Adam7
 * @param palette red, green, blue of each entry; empty without one
 * @param transparency the body of {@code tRNS}; empty without one
 * @param data where the parts of the zlib stream lie
 * @param ended whether the end chunk was there
 */
record PngChunks(
    int depth,
    int colourType,
    boolean interlaced,
    byte[] palette,
    byte[] transparency,
    List<Part> data,
    boolean ended) {

  private static final int SIGNATURE_BYTES = 8;
  private static final int MAX_PALETTE_BYTES = 256 * 3;
  private static final int MAX_TRANSPARENCY_BYTES = 256;
  private static final byte[] NONE = {};

  /** A stretch of the file. */
  record Part(int from, int length) {}

  static PngChunks read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    byte[] palette = NONE;
    byte[] transparency = NONE;
    List<Part> data = new ArrayList<>();
    boolean ended = false;
    int at = SIGNATURE_BYTES;
    while (!ended && at + 12 <= bytes.length) {
      int length = file.getInt(at);
      String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      int body = at + 8;
      if (length < 0) {
        throw Damage.found("PNG: a chunk of negative length");
      }
      if (length > bytes.length - body - 4) {
        break;
      }
      boolean critical = Character.isUpperCase(name.charAt(0));
      if ((critical || name.equals("tRNS"))
          && file.getInt(body + length) != checksum(bytes, at + 4, length + 4)) {
        throw Damage.found("PNG: wrong checksum of " + name);
      }
      switch (name) {
        case "IHDR" -> {}
        case "PLTE" -> palette = copy(bytes, body, length, MAX_PALETTE_BYTES);
        case "tRNS" -> transparency = copy(bytes, body, length, MAX_TRANSPARENCY_BYTES);
        case "IDAT" -> data.add(new Part(body, length));
        case "IEND" -> ended = true;
        default -> {
          if (critical) {
            throw Damage.found("PNG: unknown critical chunk");
          }
        }
      }
      at = body + length + 4;
    }
    if (!ended && at + 8 < bytes.length && file.getInt(at + 4) == 0x49444154) {
      // The last stretch of pixels breaks off; what there is of it may still be all.
      data.add(new Part(at + 8, bytes.length - at - 8));
    }
    return checked(
        new PngChunks(
            file.get(24), file.get(25), file.get(28) == 1, palette, transparency, data, ended),
        file);
  }

  private static PngChunks checked(PngChunks chunks, ByteBuffer file) {
    int depth = chunks.depth;
    boolean known =
        switch (chunks.colourType) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known || file.get(26) != 0 || file.get(27) != 0 || (file.get(28) & ~1) != 0) {
      throw Damage.found("PNG: type " + chunks.colourType + " of " + depth + " bits");
    }
    if (chunks.colourType == 3 && (chunks.palette.length == 0 || chunks.palette.length % 3 != 0)) {
      throw Damage.found("PNG: a palette of " + chunks.palette.length + " bytes");
    }
    return chunks;
  }

  private static int checksum(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  private static byte[] copy(byte[] bytes, int from, int length, int limit) {
    return Arrays.copyOfRange(bytes, from, from + Math.min(length, limit));
  }

  /** Whether red, green and blue are always equal. */
  boolean grey() {
    return colourType == 0 || colourType == 4;
  }

  int samplesPerPixel() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  int bitsPerPixel() {
    return samplesPerPixel() * depth;
  }
}
