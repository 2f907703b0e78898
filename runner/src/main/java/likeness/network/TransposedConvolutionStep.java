// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A transposed convolution whose window is as large as its stride, so that every output value comes
 * from one place of the input.
 */
final class TransposedConvolutionStep implements Step {
  private final int input;
  private final int output;
  private final int scratch;
  private final MapShape in;
  private final MapShape out;
  private final int stride;

  /** [output plane][row][column of the window][input plane]. */
  private final double[] weights;

  private final double[] bias;

  /**
   * @param scratch a buffer for one input plane
   */
  TransposedConvolutionStep(
      int input,
      int output,
      int scratch,
      MapShape in,
      MapShape out,
      int stride,
      double[] weights,
      double[] bias) {
    this.input = input;
    this.output = output;
    this.scratch = scratch;
    this.in = in;
    this.out = out;
    this.stride = stride;
    this.weights = weights;
    this.bias = bias;
  }

  @Override
  public void run(double[][] buffers) {
    double[] y = buffers[output];
    double[] sums = buffers[scratch];
    for (int plane = 0; plane < out.planes(); plane++) {
      for (int ky = 0; ky < stride; ky++) {
        for (int kx = 0; kx < stride; kx++) {
          int w = ((plane * stride + ky) * stride + kx) * in.planes();
          java.util.Arrays.fill(sums, 0, in.area(), bias[plane]);
          for (int i = 0; i < in.planes(); i++) {
            Axpy.add1(sums, 0, buffers[input], i * in.area(), weights[w + i], in.area());
          }
          spread(sums, y, plane * out.area() + ky * out.width() + kx);
        }
      }
    }
  }

  private void spread(double[] sums, double[] y, int first) {
    for (int row = 0; row < in.height(); row++) {
      int at = first + row * stride * out.width();
      for (int column = 0; column < in.width(); column++) {
        y[at + column * stride] = sums[row * in.width() + column];
      }
    }
  }
}
