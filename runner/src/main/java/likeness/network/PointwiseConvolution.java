// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** A convolution with a kernel of one pixel: each output plane is a weighted sum of the input planes. */
final class PointwiseConvolution extends Layer {
  /** How many numbers of all input planes are worked on at a time: what fits the first-level cache beside the output. */
  private static final int NUMBERS = 3072;

  private static final int SHORTEST = 64;

  private final int input;
  private final int output;
  private final int plane;
  private final int piece;
  private final double[] weights;
  private final double[] bias;
  private final Finish finish;

  /** Takes weights as [output channel][input channel]. */
  PointwiseConvolution(
      int input, int output, Shape in, double[] weights, double[] bias, Finish finish) {
    this.input = input;
    this.output = output;
    this.plane = in.plane();
    this.piece = Math.max(SHORTEST, NUMBERS / in.channels());
    this.weights = weights;
    this.bias = bias;
    this.finish = finish;
  }

  @Override
  void run(double[][][] maps) {
    double[][] x = maps[input];
    double[][] y = maps[output];
    for (int from = 0; from < plane; from += piece) {
      int to = Math.min(from + piece, plane);
      for (int o = 0; o < y.length; o++) {
        PlaneSums.sum(x, weights, o * x.length, bias[o], y[o], from, to);
        finish.apply(maps, o, y[o], from, to);
      }
    }
  }
}
