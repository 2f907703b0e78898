// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A convolution with a kernel of one pixel: each output plane is a weighted sum of the input
 * planes.
 */
final class PointwiseConvolution extends Layer {
  /**
   * How many pixels are worked on at a time; measured: longer falls out of the cache, shorter
   * spends more on starting loops.
   */
  private static final int PIECE = 512;

  private final int input;
  private final int output;
  private final int plane;
  private final double[] weights;
  private final double[] bias;
  private final Finish finish;

  /** Takes weights as [output channel][input channel]. */
  PointwiseConvolution(
      int input, int output, Shape in, double[] weights, double[] bias, Finish finish) {
    this.input = input;
    this.output = output;
    this.plane = in.plane();
    this.weights = weights;
    this.bias = bias;
    this.finish = finish;
  }

  @Override
  void run(double[][][] maps) {
    double[][] y = maps[output];
    for (int from = 0; from < plane; from += PIECE) {
      int to = Math.min(from + PIECE, plane);
      PlaneSums.matrix(maps[input], weights, bias, y, from, to);
      for (int c = 0; c < y.length; c++) {
        finish.apply(maps, c, y[c], from, to);
      }
    }
  }
}
