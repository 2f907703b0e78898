// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** The only EXIF that a portrait carries: its resolution, its size, and that it is sRGB. */
final class ExifBlock {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int UNDEFINED = 7;
  private static final int MAIN_ENTRIES = 5;
  private static final int SUB_ENTRIES = 4;

  private ExifBlock() {}

  /** The content of an APP1 segment, big-endian (CIPA DC-008). */
  static byte[] bytes(int width, int height, int dpi) {
    ByteSink out = new ByteSink(160);
    out.writeAscii("Exif\0\0");
    out.writeAscii("MM");
    out.writeShort(42);
    out.writeInt(8);
    int rationals = 8 + 2 + MAIN_ENTRIES * 12 + 4;
    int sub = rationals + 16;
    out.writeShort(MAIN_ENTRIES);
    entry(out, 0x011A, RATIONAL, 1, rationals);
    entry(out, 0x011B, RATIONAL, 1, rationals + 8);
    entry(out, 0x0128, SHORT, 1, 2 << 16);
    entry(out, 0x0213, SHORT, 1, 1 << 16);
    entry(out, 0x8769, LONG, 1, sub);
    out.writeInt(0);
    for (int i = 0; i < 2; i++) {
      out.writeInt(dpi);
      out.writeInt(1);
    }
    out.writeShort(SUB_ENTRIES);
    entry(out, 0x9000, UNDEFINED, 4, 0x30323332);
    entry(out, 0xA001, SHORT, 1, 1 << 16);
    entry(out, 0xA002, LONG, 1, width);
    entry(out, 0xA003, LONG, 1, height);
    out.writeInt(0);
    return out.toByteArray();
  }

  private static void entry(ByteSink out, int tag, int type, int count, int value) {
    out.writeShort(tag);
    out.writeShort(type);
    out.writeInt(count);
    out.writeInt(value);
  }
}
