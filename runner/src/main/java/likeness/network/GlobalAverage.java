// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** The mean of each plane. */
final class GlobalAverage extends Layer {
  private final int input;
  private final int output;

  GlobalAverage(int input, int output) {
    this.input = input;
    this.output = output;
  }

  @Override
  void run(double[][][] maps) {
    double[][] x = maps[input];
    double[] y = maps[output][0];
    for (int c = 0; c < y.length; c++) {
      y[c] = sum(x[c]) / x[c].length;
    }
  }

  /** Four running sums side by side, so that an addition need not wait for the one before it. */
  private static double sum(double[] x) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= x.length; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < x.length; i++) {
      s0 += x[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
