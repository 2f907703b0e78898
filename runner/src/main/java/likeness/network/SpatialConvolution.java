// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A convolution with a kernel of several pixels over all input planes.
 *
 * <p>For one output row at a time, the pixels that meet each tap of the kernel are laid out as an array of their own; then each row
 * of an output plane is a weighted sum of these arrays.
 */
final class SpatialConvolution extends Layer {
  private final int input;
  private final int output;
  private final int taps;
  private final int sums;
  private final Shape in;
  private final Shape out;
  private final Kernel kernel;
  private final double[] weights;
  private final double[] bias;
  private final Finish finish;

  /**
   * Takes weights as [output channel][input channel][kernel row][kernel column].
   *
   * @param taps scratch: an array of one output row for each tap of each input channel
   * @param sums scratch: one output row
   */
  SpatialConvolution(
      int input,
      int output,
      int taps,
      int sums,
      Shape in,
      Shape out,
      Kernel kernel,
      double[] weights,
      double[] bias,
      Finish finish) {
    this.input = input;
    this.output = output;
    this.taps = taps;
    this.sums = sums;
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    this.weights = weights;
    this.bias = bias;
    this.finish = finish;
  }

  @Override
  void run(double[][][] maps) {
    double[][] rows = maps[taps];
    double[] sum = maps[sums][0];
    double[][] y = maps[output];
    int width = out.width();
    for (int row = 0; row < out.height(); row++) {
      for (int t = 0; t < rows.length; t++) {
        lay(maps[input][t / kernel.taps()], t % kernel.taps(), row, rows[t]);
      }
      for (int o = 0; o < y.length; o++) {
        PlaneSums.sum(rows, weights, o * rows.length, bias[o], sum, 0, width);
        System.arraycopy(sum, 0, y[o], row * width, width);
        finish.apply(maps, o, y[o], row * width, row * width + width);
      }
    }
  }

  /** Lays out what a tap meets along output row {@code row}. */
  private void lay(double[] x, int tap, int row, double[] to) {
    int y = row * kernel.strideY() - kernel.top() + tap / kernel.width();
    int x0 = tap % kernel.width() - kernel.left();
    boolean inside = y >= 0 && y < in.height();
    for (int i = 0; i < out.width(); i++) {
      int at = i * kernel.strideX() + x0;
      to[i] = inside && at >= 0 && at < in.width() ? x[y * in.width() + at] : 0;
    }
  }
}
