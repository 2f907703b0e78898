// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.Arrays;

/**
 * A transposed convolution to one plane, whose kernel is as large as its stride: each pixel becomes
 * a block, and blocks never overlap.
 *
 * <p>Each pixel of a block is a weighted sum of the input planes; a row of these sums is spread
 * over the output.
 */
final class TransposedConvolution extends Layer {
  private final int input;
  private final int output;
  private final int sums;
  private final Shape in;
  private final int block;
  private final double[] weights;
  private final double[] starts;
  private final Finish finish;

  /**
   * Takes weights as [block row][block column][input channel].
   *
   * @param sums scratch: a plane of the input's size for each pixel of a block
   */
  TransposedConvolution(
      int input,
      int output,
      int sums,
      Shape in,
      int block,
      double[] weights,
      double bias,
      Finish finish) {
    this.input = input;
    this.output = output;
    this.sums = sums;
    this.in = in;
    this.block = block;
    this.weights = weights;
    this.starts = new double[block * block];
    Arrays.fill(starts, bias);
    this.finish = finish;
  }

  @Override
  void run(double[][][] maps) {
    double[] y = maps[output][0];
    int width = in.width();
    int cells = block * block;
    for (int row = 0; row < in.height(); row++) {
      int from = row * width;
      int to = row * block * width * block;
      PlaneSums.matrix(maps[input], weights, starts, maps[sums], from, from + width);
      for (int cell = 0; cell < cells; cell++) {
        int first = to + cell / block * width * block + cell % block;
        spread(maps[sums][cell], from, y, first);
      }
      finish.apply(maps, 0, y, to, to + width * cells);
    }
  }

  private void spread(double[] sums, int from, double[] y, int to) {
    for (int i = 0; i < in.width(); i++) {
      y[to + i * block] = sums[from + i];
    }
  }
}
