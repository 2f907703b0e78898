// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A convolution whose kernel covers the whole input, so that one pixel comes out.
 *
 * <p>The weights of each input number form one array over the output channels; these arrays are
 * summed, weighted by the input.
 */
final class PixelConvolution extends Layer {
  private final int input;
  private final int output;
  private final int scratch;
  private final double[][] weights;
  private final double[] bias;
  private final Finish finish;

  /**
   * Takes weights as [output channel][pixel][input channel]; {@code scratch} holds one number for
   * each of the last two.
   */
  PixelConvolution(
      int input, int output, int scratch, double[] weights, double[] bias, Finish finish) {
    this.input = input;
    this.output = output;
    this.scratch = scratch;
    int numbers = weights.length / bias.length;
    this.weights = new double[numbers][bias.length];
    for (int i = 0; i < numbers; i++) {
      double[] column = this.weights[i];
      for (int o = 0; o < column.length; o++) {
        column[o] = weights[o * numbers + i];
      }
    }
    this.bias = bias;
    this.finish = finish;
  }

  @Override
  void run(double[][][] maps) {
    double[] x = maps[scratch][0];
    Interleaving.lay(maps[input], x, 0);
    double[] y = maps[output][0];
    System.arraycopy(bias, 0, y, 0, bias.length);
    PlaneSums.add(weights, x, 0, y, 0, bias.length);
    finish.apply(maps, 0, y, 0, bias.length);
  }
}
