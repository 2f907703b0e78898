// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Elementary;

/** Lanczos' window of three lobes: sinc(t)·sinc(t/3) for |t| below 3. */
final class Lanczos {
  static final double LOBES = 3;

  private Lanczos() {}

  static double at(double t) {
    double a = Math.abs(t);
    if (a >= LOBES) {
      return 0;
    }
    if (a < 1e-9) {
      return 1;
    }
    double x = a * Elementary.PI;
    return Elementary.sin(x) * Elementary.sin(x / LOBES) * LOBES / (x * x);
  }

  /**
   * How far the kernel reaches to each side when one step of the output is {@code step} samples of
   * the source.
   */
  static double reach(double step) {
    return LOBES * stretch(step);
  }

  /**
   * The kernel grows with the step when scaling down, and is never narrower than the source's own
   * samples.
   */
  static double stretch(double step) {
    return Math.max(1.0, step);
  }
}
