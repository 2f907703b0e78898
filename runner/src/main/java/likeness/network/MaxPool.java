// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** The greatest number of each 2×2 block; the input's width and height are even. */
final class MaxPool extends Layer {
  private final int input;
  private final int output;
  private final Shape out;

  MaxPool(int input, int output, Shape out) {
    this.input = input;
    this.output = output;
    this.out = out;
  }

  @Override
  void run(double[][][] maps) {
    for (int c = 0; c < out.channels(); c++) {
      for (int row = 0; row < out.height(); row++) {
        row(maps[input][c], row * 4 * out.width(), maps[output][c], row * out.width());
      }
    }
  }

  private void row(double[] x, int upper, double[] y, int to) {
    int lower = upper + 2 * out.width();
    for (int i = 0; i < out.width(); i++) {
      double a = Math.max(x[upper + 2 * i], x[upper + 2 * i + 1]);
      double b = Math.max(x[lower + 2 * i], x[lower + 2 * i + 1]);
      y[to + i] = Math.max(a, b);
    }
  }
}
