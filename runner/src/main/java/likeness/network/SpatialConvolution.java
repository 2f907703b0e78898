// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** A convolution with a kernel of several pixels over all input planes. */
final class SpatialConvolution extends Layer {
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

  /** Takes weights as [output channel][input channel][kernel row][kernel column]. */
  SpatialConvolution(
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
    this.from = new int[in.channels() * patches.taps()];
    for (int t = 0; t < from.length; t++) {
      from[t] = t / patches.taps() * patches.size() + patches.offset(t % patches.taps());
    }
  }

  @Override
  void run(double[][] slots) {
    double[] x = slots[input];
    double[] y = slots[output];
    double[] p = slots[scratch];
    for (int c = 0; c < in.channels(); c++) {
      patches.lay(x, c * in.plane(), p, c * patches.size());
    }
    for (int o = 0; o < out.channels(); o++) {
      Taps.sum(p, from, 0, weights, o * from.length, bias[o], slots[sums], 0, patches.sums());
      patches.gather(slots[sums], y, o * out.plane());
    }
  }
}
