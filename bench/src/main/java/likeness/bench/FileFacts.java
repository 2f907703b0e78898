// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Size;

/**
 * What a finished file says of itself, read here byte by byte so that the encoder is not its own
 * judge.
 *
 * @param size in pixels
 * @param dpi every figure for the resolution that the file holds, across and down, in pixels an
 *     inch: of a JPEG those of JFIF and of EXIF, of a PNG those of pHYs
 * @param complete whether the file has its end mark and nothing after it
 */
record FileFacts(Size size, List<Double> dpi, boolean complete) {
  private static final int JPEG_START = 0xFFD8;
  private static final int JPEG_END = 0xFFD9;
  private static final int SCAN = 0xFFDA;
  private static final int APP0 = 0xFFE0;
  private static final int APP1 = 0xFFE1;
  private static final int BASELINE = 0xFFC0;
  private static final int PROGRESSIVE = 0xFFC2;
  private static final double INCHES_PER_METRE = 0.0254;

  /**
   * @throws IllegalArgumentException if the bytes are neither a JPEG nor a PNG
   */
  static FileFacts of(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if ((in.getShort(0) & 0xFFFF) == JPEG_START) {
      return jpeg(in);
    }
    if (in.getLong(0) == 0x89504E470D0A1A0AL) {
      return png(in);
    }
    throw new IllegalArgumentException("file: expected a JPEG or a PNG");
  }

  private static FileFacts jpeg(ByteBuffer in) {
    List<Double> dpi = new ArrayList<>();
    Size size = new Size(1, 1);
    int at = 2;
    for (int marker = word(in, at); marker != SCAN; marker = word(in, at)) {
      int content = at + 4;
      if (marker == APP0 && text(in, content, 4).equals("JFIF") && in.get(content + 7) == 1) {
        dpi.add((double) word(in, content + 8));
        dpi.add((double) word(in, content + 10));
      } else if (marker == APP1 && text(in, content, 4).equals("Exif")) {
        readExif(in, content + 6, dpi);
      } else if (marker == BASELINE || marker == PROGRESSIVE) {
        size = new Size(word(in, content + 3), word(in, content + 1));
      }
      at += 2 + word(in, at + 2);
    }
    return new FileFacts(size, dpi, endsOnce(in, at));
  }

  /** Whether the first end mark after the scan's start is the last thing in the file. */
  private static boolean endsOnce(ByteBuffer in, int scan) {
    for (int i = scan + 2; i < in.limit() - 1; i++) {
      if (word(in, i) == JPEG_END) {
        return i == in.limit() - 2;
      }
    }
    return false;
  }

  /** Big-endian, as the encoder writes; inches. */
  private static void readExif(ByteBuffer in, int tiff, List<Double> dpi) {
    if (!text(in, tiff, 2).equals("MM")) {
      throw new IllegalArgumentException("EXIF: expected big-endian");
    }
    int directory = tiff + in.getInt(tiff + 4);
    boolean inches = false;
    for (int i = 0; i < word(in, directory); i++) {
      int entry = directory + 2 + i * 12;
      int tag = word(in, entry);
      if (tag == 0x011A || tag == 0x011B) {
        int value = tiff + in.getInt(entry + 8);
        dpi.add((double) in.getInt(value) / in.getInt(value + 4));
      }
      inches |= tag == 0x0128 && word(in, entry + 8) == 2;
    }
    if (!inches) {
      dpi.add(Double.NaN);
    }
  }

  private static FileFacts png(ByteBuffer in) {
    List<Double> dpi = new ArrayList<>();
    Size size = new Size(in.getInt(16), in.getInt(20));
    int at = 8;
    String type = "";
    while (!type.equals("IEND") && at < in.limit()) {
      int length = in.getInt(at);
      type = text(in, at + 4, 4);
      if (type.equals("pHYs")) {
        dpi.add(in.getInt(at + 8) * INCHES_PER_METRE);
        dpi.add(in.getInt(at + 12) * INCHES_PER_METRE);
      }
      at += 12 + length;
    }
    return new FileFacts(size, dpi, type.equals("IEND") && at == in.limit());
  }

  private static int word(ByteBuffer in, int at) {
    return in.getShort(at) & 0xFFFF;
  }

  private static String text(ByteBuffer in, int at, int length) {
    return new String(in.array(), at, length, StandardCharsets.US_ASCII);
  }
}
