// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

/**
 * How alike two colours look: squares of differences of the roots of linear light, which is close
 * to sRGB's own scale and cheap.
 */
final class Tones {
  private Tones() {}

  /** The tone of linear light in one channel; 0 to 1. */
  static double of(double light) {
    return Math.sqrt(Math.max(light, 0));
  }

  /** The squared distance of two colours in linear light; 0 to 3. */
  static double distance2(
      double red1, double green1, double blue1, double red2, double green2, double blue2) {
    double r = of(red1) - of(red2);
    double g = of(green1) - of(green2);
    double b = of(blue1) - of(blue2);
    return r * r + g * g + b * b;
  }

  /** 0 below {@code from}, 1 above {@code to}, a line between. */
  static double ramp(double value, double from, double to) {
    return Math.min(Math.max((value - from) / (to - from), 0), 1);
  }
}
