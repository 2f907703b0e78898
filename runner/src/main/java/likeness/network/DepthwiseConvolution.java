// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** A convolution of each plane with a kernel of its own. */
final class DepthwiseConvolution extends Layer {
  private final int input;
  private final int output;
  private final int scratch;
  private final int sums;
  private final Shape in;
  private final Shape out;
  private final Patches patches;
  private final double[] weights;
  private final double[] bias;
  private final int[] from;

  /** Takes weights as [channel][kernel row][kernel column]. */
  DepthwiseConvolution(
      int input,
      int output,
      int scratch,
      int sums,
      Shape in,
      Shape out,
      Patches patches,
      double[] weights,
      double[] bias) {
    this.input = input;
    this.output = output;
    this.scratch = scratch;
    this.sums = sums;
    this.in = in;
    this.out = out;
    this.patches = patches;
    this.weights = weights;
    this.bias = bias;
    this.from = new int[patches.taps()];
    for (int t = 0; t < from.length; t++) {
      from[t] = patches.offset(t);
    }
  }

  @Override
  void run(double[][] slots) {
    double[] x = slots[input];
    double[] y = slots[output];
    double[] p = slots[scratch];
    for (int c = 0; c < in.channels(); c++) {
      patches.lay(x, c * in.plane(), p, 0);
      Taps.sum(p, from, 0, weights, c * from.length, bias[c], slots[sums], 0, patches.sums());
      patches.gather(slots[sums], y, c * out.plane());
    }
  }
}
