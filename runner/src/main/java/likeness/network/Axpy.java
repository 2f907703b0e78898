// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * Adds multiples of rows to a row: {@code out[i] += w₀·x₀[i] + w₁·x₁[i] + …}, in this order.
 *
 * <p>The one kernel that nearly all of a network's time goes into. The loops are of the shape that
 * the JVM turns into vector instructions; several rows a pass save loading and storing the sum for
 * each.
 */
final class Axpy {
  private Axpy() {}

  static void add1(double[] out, int at, double[] x, int x0, double w0, int length) {
    for (int i = 0; i < length; i++) {
      out[at + i] += w0 * x[x0 + i];
    }
  }

  static void add2(
      double[] out, int at, double[] x, int x0, int x1, double w0, double w1, int length) {
    for (int i = 0; i < length; i++) {
      out[at + i] = out[at + i] + w0 * x[x0 + i] + w1 * x[x1 + i];
    }
  }

  /** Four rows that lie {@code pitch} apart, with four weights that lie one after the other. */
  static void add4(
      double[] out, int at, double[] x, int x0, int pitch, double[] w, int k, int length) {
    double w0 = w[k];
    double w1 = w[k + 1];
    double w2 = w[k + 2];
    double w3 = w[k + 3];
    int x1 = x0 + pitch;
    int x2 = x1 + pitch;
    int x3 = x2 + pitch;
    for (int i = 0; i < length; i++) {
      out[at + i] = out[at + i] + w0 * x[x0 + i] + w1 * x[x1 + i] + w2 * x[x2 + i] + w3 * x[x3 + i];
    }
  }

  /** Eight rows that lie {@code pitch} apart, with eight weights that lie one after the other. */
  static void add8(
      double[] out, int at, double[] x, int x0, int pitch, double[] w, int k, int length) {
    double w0 = w[k];
    double w1 = w[k + 1];
    double w2 = w[k + 2];
    double w3 = w[k + 3];
    double w4 = w[k + 4];
    double w5 = w[k + 5];
    double w6 = w[k + 6];
    double w7 = w[k + 7];
    int x1 = x0 + pitch;
    int x2 = x1 + pitch;
    int x3 = x2 + pitch;
    int x4 = x3 + pitch;
    int x5 = x4 + pitch;
    int x6 = x5 + pitch;
    int x7 = x6 + pitch;
    for (int i = 0; i < length; i++) {
      out[at + i] =
          out[at + i]
              + w0 * x[x0 + i]
              + w1 * x[x1 + i]
              + w2 * x[x2 + i]
              + w3 * x[x3 + i]
              + w4 * x[x4 + i]
              + w5 * x[x5 + i]
              + w6 * x[x6 + i]
              + w7 * x[x7 + i];
    }
  }
}
