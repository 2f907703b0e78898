// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.Arrays;

/**
 * A convolution with a kernel of several pixels over all input planes.
 *
 * <p>For one output row at a time, the pixels that meet each tap of the kernel are laid out as an
 * array of their own; then each row of an output plane is a weighted sum of these arrays.
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
   * @param sums scratch: an array of one output row for each output channel
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
    double[][] y = maps[output];
    int width = out.width();
    for (int row = 0; row < out.height(); row++) {
      for (int t = 0; t < rows.length; t++) {
        lay(maps[input][t / kernel.taps()], t % kernel.taps(), row, rows[t]);
      }
      PlaneSums.matrix(rows, weights, bias, maps[sums], 0, width);
      for (int c = 0; c < y.length; c++) {
        System.arraycopy(maps[sums][c], 0, y[c], row * width, width);
        finish.apply(maps, c, y[c], row * width, row * width + width);
      }
    }
  }

  /** Lays out what a tap meets along output row {@code row}. */
  private void lay(double[] x, int tap, int row, double[] to) {
    int y = row * kernel.strideY() - kernel.top() + tap / kernel.width();
    int first = tap % kernel.width() - kernel.left();
    int step = kernel.strideX();
    int begin = 0;
    int end = 0;
    if (y >= 0 && y < in.height()) {
      begin = first < 0 ? (step - 1 - first) / step : 0;
      end = Math.min((in.width() - first + step - 1) / step, to.length);
    }
    Arrays.fill(to, 0, begin, 0);
    Arrays.fill(to, end, to.length, 0);
    pick(x, y * in.width() + first, step, to, begin, end);
  }

  private static void pick(double[] x, int from, int step, double[] to, int begin, int end) {
    for (int i = begin; i < end; i++) {
      to[i] = x[from + i * step];
    }
  }
}
