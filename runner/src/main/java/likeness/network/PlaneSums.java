// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.Arrays;

/**
 * Weighted sums of arrays: the inner loop of every convolution over channels.
 *
 * <p>Terms are added one after another in the order of the arrays, so grouping them by four changes no bit. The loops have no other
 * index than {@code i} and at most four arrays: this is what the JVM's compiler turns into vector instructions.
 */
final class PlaneSums {

  private PlaneSums() {}

  /** Sets {@code y[i]} to {@code start} plus the sum of {@code w[at + k] * x[k][i]}, for i from {@code from} to before {@code to}. */
  static void sum(
      double[][] x, double[] w, int at, double start, double[] y, int from, int to) {
    if (x.length < 4) {
      Arrays.fill(y, from, to, start);
      addFrom(0, x, w, at, y, from, to);
      return;
    }
    begin4(
        x[0], x[1], x[2], x[3], w[at], w[at + 1], w[at + 2], w[at + 3], start, y, from, to);
    addFrom(4, x, w, at, y, from, to);
  }

  /** Adds the terms of the arrays from number {@code first} on. */
  static void addFrom(
      int first, double[][] x, double[] w, int at, double[] y, int from, int to) {
    int k = first;
    for (; k + 4 <= x.length; k += 4) {
      int v = at + k;
      add4(
          x[k], x[k + 1], x[k + 2], x[k + 3], w[v], w[v + 1], w[v + 2], w[v + 3], y, from, to);
    }
    if (k + 2 <= x.length) {
      add2(x[k], x[k + 1], w[at + k], w[at + k + 1], y, from, to);
      k += 2;
    }
    if (k < x.length) {
      add1(x[k], w[at + k], y, from, to);
    }
  }

  private static void begin4(
      double[] x0, double[] x1, double[] x2, double[] x3,
      double w0, double w1, double w2, double w3,
      double start, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = start + w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
    }
  }

  private static void add4(
      double[] x0, double[] x1, double[] x2, double[] x3,
      double w0, double w1, double w2, double w3,
      double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = y[i] + w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
    }
  }

  private static void add2(
      double[] x0, double[] x1, double w0, double w1, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = y[i] + w0 * x0[i] + w1 * x1[i];
    }
  }

  private static void add1(double[] x0, double w0, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = y[i] + w0 * x0[i];
    }
  }
}
