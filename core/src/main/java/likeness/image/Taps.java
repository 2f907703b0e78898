// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * The weights of one axis: output sample i is the sum of {@code count} source samples from {@code
 * first(i)} on, each times its weight.
 *
 * <p>Weights of one output sample sum to 1. The count is the same for all and a multiple of 4; what
 * the kernel does not reach has weight 0.
 */
final class Taps {
  private final int count;
  private final int[] first;
  private final double[] weights;

  private Taps(int count, int[] first, double[] weights) {
    this.count = count;
    this.first = first;
    this.weights = weights;
  }

  /**
   * Weights for {@code n} output samples whose centres lie at {@code step·(i + 0.5) + offset} of
   * the source.
   *
   * @param block how many samples along the axis each of the source's is the mean of
   */
  static Taps of(int n, double step, double offset, int block) {
    Lanczos kernel = Lanczos.of(step, block);
    double reach = kernel.reach();
    int count = ((int) Math.floor(2 * reach) + 1 + 3) / 4 * 4;
    int[] first = new int[n];
    double[] weights = new double[n * count];
    for (int i = 0; i < n; i++) {
      double centre = step * (i + 0.5) + offset;
      first[i] = (int) Math.ceil(centre - reach - 0.5);
      double sum = 0;
      for (int t = 0; t < count; t++) {
        double weight = kernel.at(first[i] + t + 0.5 - centre);
        weights[i * count + t] = weight;
        sum += weight;
      }
      for (int t = 0; t < count; t++) {
        weights[i * count + t] /= sum;
      }
    }
    return new Taps(count, first, weights);
  }

  int count() {
    return count;
  }

  int size() {
    return first.length;
  }

  int first(int i) {
    return first[i];
  }

  /** One past the last source sample that output sample {@code i} names. */
  int end(int i) {
    return first[i] + count;
  }

  /** All weights, {@code count} for each output sample; not to be written. */
  double[] weights() {
    return weights;
  }
}
