// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * The kernel's weights for any fractional position, by interpolation between tabulated ones.
 *
 * <p>For the phase f in [0, 1], the place of the kernel's centre within a sample, there are {@code
 * taps} weights, of the samples from {@code −reach} to {@code reach} about that one. Interpolation
 * is off by less than 2·10⁻⁶ of the greatest weight.
 */
final class PhaseTable {
  /** Steps within one sample of an unstretched kernel; the error falls with the square. */
  private static final int STEPS = 512;

  private final int steps;
  private final int reach;
  private final int taps;
  private final double[] weights;
  private final double[] slopes;

  PhaseTable(Lanczos kernel) {
    steps = Math.max(32, (int) Math.ceil(STEPS / kernel.stretch()));
    reach = (int) Math.ceil(kernel.reach());
    taps = 2 * reach + 1;
    double[] table = new double[(steps + 1) * taps];
    for (int k = 0; k <= steps; k++) {
      double centre = (double) k / steps;
      double sum = 0;
      for (int t = 0; t < taps; t++) {
        double weight = kernel.at(t - reach + 0.5 - centre);
        table[k * taps + t] = weight;
        sum += weight;
      }
      for (int t = 0; t < taps; t++) {
        table[k * taps + t] /= sum;
      }
    }
    weights = table;
    slopes = new double[steps * taps];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = table[i + taps] - table[i];
    }
  }

  int steps() {
    return steps;
  }

  int reach() {
    return reach;
  }

  int taps() {
    return taps;
  }

  /** {@code taps} weights for each tabulated phase; not to be written. */
  double[] weights() {
    return weights;
  }

  /** What each weight grows by until the next tabulated phase; not to be written. */
  double[] slopes() {
    return slopes;
  }
}
