// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Elementary;

/**
 * Lanczos' window of three lobes, sinc(t)·sinc(t/3) for |t| below 3, as wide as a resample asks.
 *
 * @param stretch the kernel grows with the step when scaling down, and is never narrower than the
 *     source's own samples
 * @param sharpening half the variance that the samples' own blur has, in squares of samples: so
 *     much is taken from each neighbour and given to the middle, which makes up for the blur where
 *     details are not small
 */
record Lanczos(double stretch, double sharpening) {
  static final double LOBES = 3;

  /**
   * The kernel for a step of {@code step} samples, each of which is the mean of {@code block}
   * samples along the axis.
   */
  static Lanczos of(double step, int block) {
    return new Lanczos(Math.max(1.0, step), (1 - 1.0 / (block * block)) / 24);
  }

  /** How far the kernel reaches to each side. */
  double reach() {
    return sharpening > 0 ? LOBES * stretch + 1 : LOBES * stretch;
  }

  /** The weight, before all are made to sum to 1, of a sample at this distance. */
  double at(double distance) {
    double middle = window(distance / stretch);
    if (sharpening == 0) {
      return middle;
    }
    double beside = window((distance - 1) / stretch) + window((distance + 1) / stretch);
    return (1 + 2 * sharpening) * middle - sharpening * beside;
  }

  private static double window(double t) {
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
}
