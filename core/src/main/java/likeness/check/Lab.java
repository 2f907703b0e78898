// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.geometry.Elementary;
import likeness.image.Srgb;

/**
 * A colour in CIELAB, white at L* 100. Source: CIE 15; the matrices are sRGB's own, for D50 adapted
 * by Bradford's transform as ICC profiles do.
 */
record Lab(double lightness, double a, double b) {
  private static final double[] TO_D65 = {
    0.4123908, 0.3575843, 0.1804808, 0.2126390, 0.7151687, 0.0721923, 0.0193308, 0.1191948,
    0.9505322
  };
  private static final double[] WHITE_D65 = {0.9504559, 1, 1.0890578};
  private static final double[] TO_D50 = {
    0.4360747, 0.3850649, 0.1430804, 0.2225045, 0.7168786, 0.0606169, 0.0139322, 0.0971045,
    0.7141733
  };
  private static final double[] WHITE_D50 = {0.96422, 1, 0.82521};

  /** Of linear light, each channel in [0, 1], under daylight of 6500 K. */
  static Lab d65(double red, double green, double blue) {
    return of(TO_D65, WHITE_D65, red, green, blue);
  }

  /** The same as the graphic industry sees it, at 5000 K. */
  static Lab d50(double red, double green, double blue) {
    return of(TO_D50, WHITE_D50, red, green, blue);
  }

  /** Of a colour 0xRRGGBB in sRGB, at 6500 K. */
  static Lab ofRgb(int rgb, Srgb srgb) {
    return d65(
        srgb.toLinear(rgb >> 16 & 255), srgb.toLinear(rgb >> 8 & 255), srgb.toLinear(rgb & 255));
  }

  /** L* of a relative luminance in [0, 1]. */
  static double lightness(double luminance) {
    return 116 * root(luminance) - 16;
  }

  private static Lab of(double[] m, double[] white, double red, double green, double blue) {
    double x = root((m[0] * red + m[1] * green + m[2] * blue) / white[0]);
    double y = root((m[3] * red + m[4] * green + m[5] * blue) / white[1]);
    double z = root((m[6] * red + m[7] * green + m[8] * blue) / white[2]);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double root(double t) {
    double epsilon = 216.0 / 24389;
    return t > epsilon ? Elementary.pow(t, 1.0 / 3) : (24389.0 / 27 * t + 16) / 116;
  }

  /** The distance in the plane of a* and b*, from grey. */
  double chroma() {
    return Math.sqrt(a * a + b * b);
  }

  /** The distance to {@code other}: CIE 1976. */
  double distanceTo(Lab other) {
    double l = lightness - other.lightness;
    double da = a - other.a;
    double db = b - other.b;
    return Math.sqrt(l * l + da * da + db * db);
  }
}
