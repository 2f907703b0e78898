// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import likeness.image.Srgb;

/**
 * How different two sRGB colours look: ΔE00; about 1 is just seen side by side, 5 at a glance.
 *
 * <p>Source: CIE 142-2001 (CIEDE2000) as written out by Sharma, Wu and Dalal, "The CIEDE2000
 * Color-Difference Formula", 2005, with D65 white.
 */
public final class ColourDifference {
  private static final double POW25_7 = Math.pow(25, 7);
  private final Srgb srgb = new Srgb();

  /** ΔE00 of two colours 0xRRGGBB. */
  public double of(int rgb1, int rgb2) {
    return rgb1 == rgb2 ? 0 : ofLab(lab(rgb1), lab(rgb2));
  }

  private double[] lab(int rgb) {
    double r = srgb.toLinear(rgb >> 16 & 255);
    double g = srgb.toLinear(rgb >> 8 & 255);
    double b = srgb.toLinear(rgb & 255);
    double x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    double y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
    double z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** ΔE00 of two colours L*, a*, b*. */
  static double ofLab(double[] one, double[] two) {
    double meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
    double seventh = Math.pow(meanChroma, 7);
    double stretch = 1.5 - 0.5 * Math.sqrt(seventh / (seventh + POW25_7));
    double c1 = Math.hypot(one[1] * stretch, one[2]);
    double c2 = Math.hypot(two[1] * stretch, two[2]);
    double h1 = hue(one[1] * stretch, one[2]);
    double h2 = hue(two[1] * stretch, two[2]);
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : h2 - h1;
    turn = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    double dl = two[0] - one[0];
    double dc = c2 - c1;
    double dh = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
    double lightness = (one[0] + two[0]) / 2;
    double chroma = (c1 + c2) / 2;
    double hue = grey ? h1 + h2 : meanHue(h1, h2);
    double t =
        1
            - 0.17 * cos(hue - 30)
            + 0.24 * cos(2 * hue)
            + 0.32 * cos(3 * hue + 6)
            - 0.2 * cos(4 * hue - 63);
    double off = (lightness - 50) * (lightness - 50);
    double sl = 1 + 0.015 * off / Math.sqrt(20 + off);
    double sc = 1 + 0.045 * chroma;
    double sh = 1 + 0.015 * chroma * t;
    double blue = 30 * Math.exp(-Math.pow((hue - 275) / 25, 2));
    double chroma7 = Math.pow(chroma, 7);
    double rotation = -2 * Math.sqrt(chroma7 / (chroma7 + POW25_7)) * sin(2 * blue);
    double l = dl / sl;
    double c = dc / sc;
    double h = dh / sh;
    return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
  }

  private static double hue(double a, double b) {
    double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double meanHue(double h1, double h2) {
    double sum = h1 + h2;
    return Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
