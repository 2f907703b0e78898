// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * Twice the width and height, by bilinear interpolation between the centres of pixels; the border
 * is repeated.
 */
final class Enlargement extends Layer {
  private final int input;
  private final int output;
  private final int blended;
  private final Shape in;

  /**
   * Takes a map of shape {@code in}.
   *
   * @param blended scratch: one input row
   */
  Enlargement(int input, int output, int blended, Shape in) {
    this.input = input;
    this.output = output;
    this.blended = blended;
    this.in = in;
  }

  @Override
  void run(double[][][] maps) {
    double[] row = maps[blended][0];
    int width = in.width();
    int last = in.height() - 1;
    for (int c = 0; c < in.channels(); c++) {
      double[] x = maps[input][c];
      double[] y = maps[output][c];
      for (int near = 0; near <= last; near++) {
        int to = near * 4 * width;
        blend(x, near * width, Math.max(near - 1, 0) * width, row, width);
        stretch(row, y, to, width);
        blend(x, near * width, Math.min(near + 1, last) * width, row, width);
        stretch(row, y, to + 2 * width, width);
      }
    }
  }

  /** The row a quarter of the way from {@code near} to {@code far}. */
  private static void blend(double[] x, int near, int far, double[] row, int width) {
    for (int i = 0; i < width; i++) {
      row[i] = x[near + i] * 0.75 + x[far + i] * 0.25;
    }
  }

  private static void stretch(double[] row, double[] y, int to, int width) {
    double before = row[0];
    double here = before;
    for (int i = 0; i < width - 1; i++) {
      double after = row[i + 1];
      y[to + 2 * i] = here * 0.75 + before * 0.25;
      y[to + 2 * i + 1] = here * 0.75 + after * 0.25;
      before = here;
      here = after;
    }
    y[to + 2 * width - 2] = here * 0.75 + before * 0.25;
    y[to + 2 * width - 1] = here * 0.75 + here * 0.25;
  }
}
