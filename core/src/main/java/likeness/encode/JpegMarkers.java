// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** Writes the segments of a JPEG file that stand around its coded picture. */
final class JpegMarkers {
  private static final int COMMENT_LIMIT = 65535 - 2;
  private final ByteSink out;

  JpegMarkers(ByteSink out) {
    this.out = out;
  }

  /**
   * Start of image, JFIF (ITU-T T.871), EXIF with the resolution and the colour space, and the sRGB
   * profile.
   */
  void start(int width, int height, int dpi) {
    out.writeShort(0xFFD8);
    segment(0xE0, 14);
    out.writeAscii("JFIF\0");
    out.writeShort(0x0102);
    out.write(1);
    out.writeShort(dpi);
    out.writeShort(dpi);
    out.writeShort(0);
    byte[] exif = ExifBlock.bytes(width, height, dpi);
    segment(0xE1, exif.length);
    out.write(exif);
    byte[] profile = SrgbProfile.bytes();
    segment(0xE2, 14 + profile.length);
    out.writeAscii("ICC_PROFILE\0");
    out.write(1);
    out.write(1);
    out.write(profile);
  }

  /** Makes the file {@code bytes} longer with comment segments of zeros. */
  void padding(int bytes) {
    if (bytes != 0 && bytes < 4) {
      throw new IllegalArgumentException("paddingBytes: expected 0 or at least 4, got " + bytes);
    }
    int left = bytes;
    while (left > 0) {
      int content = Math.min(left - 4, COMMENT_LIMIT);
      int rest = left - 4 - content;
      if (rest > 0 && rest < 4) {
        content -= 4;
      }
      segment(0xFE, content);
      for (int i = 0; i < content; i++) {
        out.write(0);
      }
      left -= 4 + content;
    }
  }

  void quantisation(int quality, int tables) {
    segment(0xDB, tables * 65);
    for (int t = 0; t < tables; t++) {
      out.write(t);
      for (int step : JpegTables.quantisation(t == 0, quality)) {
        out.write(step);
      }
    }
  }

  /** Start of frame, baseline, eight bits a sample. */
  void frame(int width, int height, Chroma chroma) {
    int components = chroma == Chroma.NONE ? 1 : 3;
    segment(0xC0, 6 + 3 * components);
    out.write(8);
    out.writeShort(height);
    out.writeShort(width);
    out.write(components);
    for (int c = 0; c < components; c++) {
      out.write(c + 1);
      out.write(c == 0 ? chroma.factor() * 17 : 17);
      out.write(c == 0 ? 0 : 1);
    }
  }

  void huffman(HuffmanCode[] dc, HuffmanCode[] ac) {
    for (int t = 0; t < dc.length; t++) {
      table(t, dc[t]);
      table(16 | t, ac[t]);
    }
  }

  private void table(int id, HuffmanCode code) {
    segment(0xC4, 1 + code.describedLength());
    out.write(id);
    code.describe(out);
  }

  void scan(int components) {
    segment(0xDA, 4 + 2 * components);
    out.write(components);
    for (int c = 0; c < components; c++) {
      out.write(c + 1);
      out.write(c == 0 ? 0 : 17);
    }
    out.write(0);
    out.write(63);
    out.write(0);
  }

  void end() {
    out.writeShort(0xFFD9);
  }

  private void segment(int marker, int contentLength) {
    out.write(0xFF);
    out.write(marker);
    out.writeShort(contentLength + 2);
  }
}
