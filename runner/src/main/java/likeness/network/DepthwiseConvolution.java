// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.Arrays;

/**
 * A convolution of each plane with a kernel of its own, of 3×3 or 5×5 pixels.
 *
 * <p>A plane is first copied into the middle of a larger one of zeros, so that the loops need not ask where the border is.
 */
final class DepthwiseConvolution extends Layer {
  private final int input;
  private final int output;
  private final int padded;
  private final Shape in;
  private final Shape out;
  private final Kernel kernel;
  private final double[] weights;
  private final double[] bias;
  private final Finish finish;

  /**
   * Takes weights as [channel][kernel row][kernel column].
   *
   * @param padded scratch: one plane as {@link #padded} says
   */
  DepthwiseConvolution(
      int input,
      int output,
      int padded,
      Shape in,
      Shape out,
      Kernel kernel,
      double[] weights,
      double[] bias,
      Finish finish) {
    if (kernel.width() != kernel.height()
        || kernel.width() != 3 && kernel.width() != 5
        || kernel.strideX() > 2
        || kernel.strideX() != kernel.strideY()) {
      throw new IllegalArgumentException(
          "depthwise: expected a kernel of 3×3 or 5×5 with stride 1 or 2, got " + kernel);
    }
    this.input = input;
    this.output = output;
    this.padded = padded;
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    this.weights = weights;
    this.bias = bias;
    this.finish = finish;
  }

  /** The size of the larger plane. */
  static Shape padded(Shape in, Shape out, Kernel kernel) {
    int width = (out.width() - 1) * kernel.strideX() + kernel.width();
    int height = (out.height() - 1) * kernel.strideY() + kernel.height();
    return new Shape(
        1,
        Math.max(height, kernel.top() + in.height()),
        Math.max(width, kernel.left() + in.width()));
  }

  @Override
  void run(double[][][] maps) {
    double[] p = maps[padded][0];
    double[][] x = maps[input];
    double[][] y = maps[output];
    int pitch = padded(in, out, kernel).width();
    Arrays.fill(p, 0);
    for (int c = 0; c < y.length; c++) {
      for (int row = 0; row < in.height(); row++) {
        int to = (row + kernel.top()) * pitch + kernel.left();
        System.arraycopy(x[c], row * in.width(), p, to, in.width());
      }
      for (int row = 0; row < out.height(); row++) {
        row(p, row * kernel.strideY() * pitch, pitch, c, y[c], row * out.width());
      }
      finish.apply(maps, c, y[c], 0, out.plane());
    }
  }

  private void row(double[] p, int at, int pitch, int channel, double[] y, int to) {
    int w = channel * kernel.taps();
    int count = out.width();
    if (kernel.width() == 3) {
      if (kernel.strideX() == 1) {
        row3(p, at, pitch, weights, w, bias[channel], y, to, count);
      } else {
        row3Apart(p, at, pitch, weights, w, bias[channel], y, to, count);
      }
      return;
    }
    Arrays.fill(y, to, to + count, bias[channel]);
    for (int k = 0; k < 5; k++) {
      if (kernel.strideX() == 1) {
        add5(p, at + k * pitch, weights, w + k * 5, y, to, count);
      } else {
        add5Apart(p, at + k * pitch, weights, w + k * 5, y, to, count);
      }
    }
  }

  /** One row of a 3×3 kernel with stride 1. */
  private static void row3(
      double[] p, int at, int pitch, double[] w, int v, double start, double[] y, int to, int count) {
    int a = at;
    int b = at + pitch;
    int c = b + pitch;
    double w0 = w[v];
    double w1 = w[v + 1];
    double w2 = w[v + 2];
    double w3 = w[v + 3];
    double w4 = w[v + 4];
    double w5 = w[v + 5];
    double w6 = w[v + 6];
    double w7 = w[v + 7];
    double w8 = w[v + 8];
    for (int i = 0; i < count; i++) {
      y[to + i] =
          start
              + w0 * p[a + i] + w1 * p[a + i + 1] + w2 * p[a + i + 2]
              + w3 * p[b + i] + w4 * p[b + i + 1] + w5 * p[b + i + 2]
              + w6 * p[c + i] + w7 * p[c + i + 1] + w8 * p[c + i + 2];
    }
  }

  /** One row of a 3×3 kernel with stride 2. */
  private static void row3Apart(
      double[] p, int at, int pitch, double[] w, int v, double start, double[] y, int to, int count) {
    int a = at;
    int b = at + pitch;
    int c = b + pitch;
    double w0 = w[v];
    double w1 = w[v + 1];
    double w2 = w[v + 2];
    double w3 = w[v + 3];
    double w4 = w[v + 4];
    double w5 = w[v + 5];
    double w6 = w[v + 6];
    double w7 = w[v + 7];
    double w8 = w[v + 8];
    for (int i = 0; i < count; i++) {
      int j = 2 * i;
      y[to + i] =
          start
              + w0 * p[a + j] + w1 * p[a + j + 1] + w2 * p[a + j + 2]
              + w3 * p[b + j] + w4 * p[b + j + 1] + w5 * p[b + j + 2]
              + w6 * p[c + j] + w7 * p[c + j + 1] + w8 * p[c + j + 2];
    }
  }

  /** Adds one row of a kernel of five columns with stride 1. */
  private static void add5(
      double[] p, int a, double[] w, int v, double[] y, int to, int count) {
    double w0 = w[v];
    double w1 = w[v + 1];
    double w2 = w[v + 2];
    double w3 = w[v + 3];
    double w4 = w[v + 4];
    for (int i = 0; i < count; i++) {
      y[to + i] =
          y[to + i]
              + w0 * p[a + i] + w1 * p[a + i + 1] + w2 * p[a + i + 2]
              + w3 * p[a + i + 3] + w4 * p[a + i + 4];
    }
  }

  /** Adds one row of a kernel of five columns with stride 2. */
  private static void add5Apart(
      double[] p, int a, double[] w, int v, double[] y, int to, int count) {
    double w0 = w[v];
    double w1 = w[v + 1];
    double w2 = w[v + 2];
    double w3 = w[v + 3];
    double w4 = w[v + 4];
    for (int i = 0; i < count; i++) {
      int j = a + 2 * i;
      y[to + i] =
          y[to + i] + w0 * p[j] + w1 * p[j + 1] + w2 * p[j + 2] + w3 * p[j + 3] + w4 * p[j + 4];
    }
  }
}
