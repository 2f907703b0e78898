// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.geometry.Elementary;

/** The ways in which common tools weigh source pixels. */
enum Kernel {
  POINT_BILINEAR(1, false),
  POINT_BICUBIC(2, false),
  POINT_SHARP_BICUBIC(2, false),
  BOX(0.5, true),
  TRIANGLE(1, true),
  BICUBIC(2, true),
  LANCZOS(3, true);

  private final double reach;
  private final boolean stretched;

  Kernel(double reach, boolean stretched) {
    this.reach = reach;
    this.stretched = stretched;
  }

  double reach() {
    return reach;
  }

  /** Whether the kernel is widened when scaling down, so that every source pixel counts. */
  boolean stretched() {
    return stretched;
  }

  double weight(double x) {
    double t = Math.abs(x);
    return switch (this) {
      case POINT_BILINEAR, TRIANGLE -> Math.max(0, 1 - t);
      case POINT_BICUBIC, BICUBIC -> cubic(t, -0.5);
      case POINT_SHARP_BICUBIC -> cubic(t, -0.75);
      case BOX -> t < 0.5 ? 1 : 0;
      case LANCZOS -> t < 1e-9 ? 1 : lanczos(t);
    };
  }

  private static double cubic(double t, double a) {
    if (t < 1) {
      return ((a + 2) * t - (a + 3)) * t * t + 1;
    }
    return t < 2 ? (((t - 5) * t + 8) * t - 4) * a : 0;
  }

  private static double lanczos(double t) {
    if (t >= 3) {
      return 0;
    }
    double p = 180 * Elementary.RADIANS_PER_DEGREE * t;
    return Elementary.sin(p) * Elementary.sin(p / 3) * 3 / (p * p);
  }
}
