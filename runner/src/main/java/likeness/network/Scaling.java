// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** Each plane of a map times one number of its own. */
final class Scaling extends Layer {
  private final int input;
  private final int factors;
  private final int output;

  /** Takes the map of one pixel in slot {@code factors}. */
  Scaling(int input, int factors, int output) {
    this.input = input;
    this.factors = factors;
    this.output = output;
  }

  @Override
  void run(double[][][] maps) {
    double[] factor = maps[factors][0];
    for (int c = 0; c < factor.length; c++) {
      scale(maps[input][c], factor[c], maps[output][c]);
    }
  }

  private static void scale(double[] x, double factor, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i] * factor;
    }
  }
}
