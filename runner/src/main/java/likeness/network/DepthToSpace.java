// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * Groups of channels become blocks of pixels: the first group gives the first pixel of each block,
 * and so on row by row.
 */
final class DepthToSpace extends Layer {
  private final int input;
  private final int output;
  private final Shape in;
  private final Shape out;
  private final int block;

  DepthToSpace(int input, int output, Shape in, Shape out, int block) {
    this.input = input;
    this.output = output;
    this.in = in;
    this.out = out;
    this.block = block;
  }

  @Override
  void run(double[][][] maps) {
    for (int c = 0; c < in.channels(); c++) {
      int cell = c / out.channels();
      double[] y = maps[output][c % out.channels()];
      for (int row = 0; row < in.height(); row++) {
        int to = (row * block + cell / block) * out.width() + cell % block;
        spread(maps[input][c], row * in.width(), y, to);
      }
    }
  }

  private void spread(double[] x, int from, double[] y, int to) {
    for (int i = 0; i < in.width(); i++) {
      y[to + i * block] = x[from + i];
    }
  }
}
