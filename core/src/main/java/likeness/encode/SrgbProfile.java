// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/**
 * The smallest ICC profile (ICC.1:2010, version 4) that says sRGB (IEC 61966-2-1), made here so
 * that none need be shipped.
 */
final class SrgbProfile {
  /**
   * Red, green and blue of sRGB adapted to D50, as s15Fixed16; the columns of the ICC's own sRGB
   * profile.
   */
  private static final int[][] COLORANTS = {
    {0x6FA2, 0x38F5, 0x0390}, {0x6299, 0xB785, 0x18DA}, {0x24A0, 0x0F84, 0xB6CF}
  };

  private static final int[] D50 = {0xF6D6, 0x10000, 0xD32D};

  /** Gamma 2.4 and the four constants of the sRGB curve, as s15Fixed16. */
  private static final int[] CURVE = {0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B};

  /** The adaptation from D65 to D50 (Bradford), row by row, as s15Fixed16. */
  private static final int[] ADAPTATION = {
    68674, 1502, -3291, 1939, 64912, -1118, -605, 988, 49262
  };

  private static final int TAGS = 10;
  private static final int HEADER = 128 + 4 + TAGS * 12;
  private static final String NAME = "sRGB";
  private static final int TEXT_LENGTH = 28 + NAME.length() * 2;
  private static final int XYZ_LENGTH = 20;
  private static final int CURVE_LENGTH = 32;
  private static final int ADAPTATION_LENGTH = 44;

  private SrgbProfile() {}

  static byte[] bytes() {
    int text = HEADER;
    int white = text + roundUp(TEXT_LENGTH);
    int curve = white + 4 * XYZ_LENGTH;
    int adaptation = curve + CURVE_LENGTH;
    int length = adaptation + ADAPTATION_LENGTH;
    ByteSink out = new ByteSink(length);
    header(out, length);
    out.writeInt(TAGS);
    tag(out, "desc", text, TEXT_LENGTH);
    tag(out, "cprt", text, TEXT_LENGTH);
    tag(out, "wtpt", white, XYZ_LENGTH);
    tag(out, "rXYZ", white + XYZ_LENGTH, XYZ_LENGTH);
    tag(out, "gXYZ", white + 2 * XYZ_LENGTH, XYZ_LENGTH);
    tag(out, "bXYZ", white + 3 * XYZ_LENGTH, XYZ_LENGTH);
    tag(out, "rTRC", curve, CURVE_LENGTH);
    tag(out, "gTRC", curve, CURVE_LENGTH);
    tag(out, "bTRC", curve, CURVE_LENGTH);
    tag(out, "chad", adaptation, ADAPTATION_LENGTH);
    text(out);
    xyz(out, D50);
    for (int[] colorant : COLORANTS) {
      xyz(out, colorant);
    }
    curve(out);
    out.writeAscii("sf32");
    out.writeInt(0);
    for (int value : ADAPTATION) {
      out.writeInt(value);
    }
    return out.toByteArray();
  }

  private static int roundUp(int value) {
    return (value + 3) / 4 * 4;
  }

  private static void header(ByteSink out, int length) {
    out.writeInt(length);
    out.writeInt(0);
    out.writeInt(0x04200000);
    out.writeAscii("mntrRGB XYZ ");
    int[] created = {2026, 1, 1, 0, 0, 0};
    for (int part : created) {
      out.writeShort(part);
    }
    out.writeAscii("acsp");
    for (int i = 0; i < 7; i++) {
      out.writeInt(0);
    }
    for (int part : D50) {
      out.writeInt(part);
    }
    while (out.length() < 128) {
      out.write(0);
    }
  }

  private static void tag(ByteSink out, String signature, int offset, int length) {
    out.writeAscii(signature);
    out.writeInt(offset);
    out.writeInt(length);
  }

  private static void text(ByteSink out) {
    out.writeAscii("mluc");
    out.writeInt(0);
    out.writeInt(1);
    out.writeInt(12);
    out.writeAscii("enUS");
    out.writeInt(NAME.length() * 2);
    out.writeInt(28);
    for (int i = 0; i < NAME.length(); i++) {
      out.writeShort(NAME.charAt(i));
    }
    while (out.length() % 4 != 0) {
      out.write(0);
    }
  }

  private static void xyz(ByteSink out, int[] values) {
    out.writeAscii("XYZ ");
    out.writeInt(0);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void curve(ByteSink out) {
    out.writeAscii("para");
    out.writeInt(0);
    out.writeShort(3);
    out.writeShort(0);
    for (int value : CURVE) {
      out.writeInt(value);
    }
  }
}
