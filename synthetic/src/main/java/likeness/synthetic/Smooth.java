// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The few curves that everything here is shaped with. */
final class Smooth {

  private Smooth() {}

  static double clamp(double x) {
    return x < 0 ? 0 : Math.min(x, 1);
  }

  static double mix(double a, double b, double t) {
    return (b - a) * t + a;
  }

  /** The cubic that rises from 0 at 0 to 1 at 1 with level ends. */
  static double ease(double t) {
    return t * t * (3.0 - t * 2.0);
  }

  /**
   * 0 below {@code from}, 1 above {@code to}, smooth between; {@code from} may be the greater one.
   */
  static double step(double from, double to, double x) {
    return ease(clamp((x - from) / (to - from)));
  }

  /** A bell with compact support: 1 at 0, 0 from a squared distance of 1 on. */
  static double bump(double squaredDistance) {
    if (squaredDistance >= 1) {
      return 0;
    }
    double t = 1.0 - squaredDistance;
    return t * t * t;
  }

  /** A bell around (cx, cy) that reaches 0 at the half axes rx and ry. */
  static double bump(double x, double y, double cx, double cy, double rx, double ry) {
    double dx = (x - cx) / rx;
    double dy = (y - cy) / ry;
    return bump(dx * dx + dy * dy);
  }

  /** The same on both sides of the line x = 0. */
  static double twin(double x, double y, double cx, double cy, double rx, double ry) {
    return bump(Math.abs(x), y, cx, cy, rx, ry);
  }

  /** The sixteenth power. */
  static double power16(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double x8 = x4 * x4;
    return x8 * x8;
  }
}
