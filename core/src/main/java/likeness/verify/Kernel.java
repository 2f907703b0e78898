// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.geometry.Elementary;

/** The ways in which common tools weigh source pixels. */
enum Kernel {
  POINT_BILINEAR(1, false),
  /** Bilinear, after halving as often as it goes. */
  HALVED_BILINEAR(1, false),
  POINT_BICUBIC(2, false),
  POINT_SHARP_BICUBIC(2, false),
  /** Whole pixels whose centres lie under the output pixel. */
  BOX(0.5, true),
  /** Every pixel by how much of it lies under the output pixel. */
  AREA(1, true),
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

  /**
   * The weight of a source pixel.
   *
   * @param x its distance, in output pixels when scaling down, else in source pixels
   * @param stretch source pixels in one output pixel, at least 1
   */
  double weight(double x, double stretch) {
    double t = Math.abs(x);
    return switch (this) {
      case POINT_BILINEAR, HALVED_BILINEAR, TRIANGLE -> Math.max(0, 1 - t);
      case POINT_BICUBIC, BICUBIC -> cubic(t, -0.5);
      case POINT_SHARP_BICUBIC -> cubic(t, -0.75);
      case BOX -> t < 0.5 ? 1 : 0;
      case AREA -> Math.min(1, Math.max(0, (0.5 - t) * stretch + 0.5));
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
