// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A transposed convolution whose kernel is as large as its stride: each pixel becomes a block, and
 * blocks never overlap.
 */
final class TransposedConvolution extends Layer {
  private final int input;
  private final int output;
  private final int sums;
  private final Shape in;
  private final Shape out;
  private final int block;
  private final double[] weights;
  private final double[] bias;
  private final int[] from;

  /** Takes weights as [output channel][kernel row][kernel column][input channel]. */
  TransposedConvolution(
      int input,
      int output,
      int sums,
      Shape in,
      Shape out,
      int block,
      double[] weights,
      double[] bias) {
    this.input = input;
    this.output = output;
    this.sums = sums;
    this.in = in;
    this.out = out;
    this.block = block;
    this.weights = weights;
    this.bias = bias;
    this.from = new int[in.channels()];
    for (int c = 0; c < from.length; c++) {
      from[c] = c * in.plane();
    }
  }

  @Override
  void run(double[][] slots) {
    double[] x = slots[input];
    double[] y = slots[output];
    double[] s = slots[sums];
    int cells = block * block;
    for (int o = 0; o < out.channels(); o++) {
      for (int cell = 0; cell < cells; cell++) {
        int weightsAt = (o * cells + cell) * from.length;
        Taps.sum(x, from, 0, weights, weightsAt, bias[o], s, 0, in.plane());
        int to = o * out.plane() + cell / block * out.width() + cell % block;
        for (int row = 0; row < in.height(); row++) {
          for (int i = 0; i < in.width(); i++) {
            y[to + row * block * out.width() + i * block] = s[row * in.width() + i];
          }
        }
      }
    }
  }
}
