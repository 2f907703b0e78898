// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A convolution with a kernel of one pixel: each output plane is a weighted sum of the input
 * planes.
 */
final class PointwiseConvolution extends Layer {
  private static final int BLOCK = 256;

  private final int input;
  private final int output;
  private final int plane;
  private final double[] weights;
  private final double[] bias;
  private final int[] from;

  /** Takes weights as [output channel][input channel]. */
  PointwiseConvolution(int input, int output, Shape in, double[] weights, double[] bias) {
    this.input = input;
    this.output = output;
    this.plane = in.plane();
    this.weights = weights;
    this.bias = bias;
    this.from = new int[in.channels()];
    for (int c = 0; c < from.length; c++) {
      from[c] = c * plane;
    }
  }

  @Override
  void run(double[][] slots) {
    double[] x = slots[input];
    double[] y = slots[output];
    for (int at = 0; at < plane; at += BLOCK) {
      int count = Math.min(BLOCK, plane - at);
      for (int o = 0; o < bias.length; o++) {
        Taps.sum(x, from, at, weights, o * from.length, bias[o], y, o * plane + at, count);
      }
    }
  }
}
