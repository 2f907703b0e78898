// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * The inner loop of every convolution: the weighted sum of shifted pieces of an array.
 *
 * <p>A piece is a run of {@code count} numbers that begins at {@code from[t]}. Terms are added one
 * after another in the order of the taps, so the grouping by four changes no bit.
 */
final class Taps {

  private Taps() {}

  /**
   * Sets {@code y[to + i]} to {@code start} plus the sum over taps of {@code w[wAt + t] * x[from[t]
   * + at + i]}.
   */
  static void sum(
      double[] x,
      int[] from,
      int at,
      double[] w,
      int wAt,
      double start,
      double[] y,
      int to,
      int count) {
    for (int i = 0; i < count; i++) {
      y[to + i] = start;
    }
    int taps = from.length;
    int t = 0;
    for (; t + 4 <= taps; t += 4) {
      add4(
          x,
          from[t] + at,
          from[t + 1] + at,
          from[t + 2] + at,
          from[t + 3] + at,
          w[wAt + t],
          w[wAt + t + 1],
          w[wAt + t + 2],
          w[wAt + t + 3],
          y,
          to,
          count);
    }
    for (; t < taps; t++) {
      add1(x, from[t] + at, w[wAt + t], y, to, count);
    }
  }

  private static void add4(
      double[] x,
      int x0,
      int x1,
      int x2,
      int x3,
      double w0,
      double w1,
      double w2,
      double w3,
      double[] y,
      int to,
      int count) {
    for (int i = 0; i < count; i++) {
      y[to + i] = y[to + i] + w0 * x[x0 + i] + w1 * x[x1 + i] + w2 * x[x2 + i] + w3 * x[x3 + i];
    }
  }

  private static void add1(double[] x, int x0, double w0, double[] y, int to, int count) {
    for (int i = 0; i < count; i++) {
      y[to + i] = y[to + i] + w0 * x[x0 + i];
    }
  }
}
