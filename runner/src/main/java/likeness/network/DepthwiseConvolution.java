// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.Arrays;

/**
 * A convolution of each plane with a kernel of its own, of 3×3 or 5×5 pixels.
 *
 * <p>A plane is first copied into the middle of a larger one of zeros, so that the loops need not
 * ask where the border is.
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
      if (kernel.width() == 3) {
        sum3(p, pitch, c, y[c]);
      } else {
        sum5(p, pitch, c, y[c]);
      }
      finish.apply(maps, c, y[c], 0, out.plane());
    }
  }

  private void sum3(double[] p, int pitch, int channel, double[] y) {
    double start = bias[channel];
    double w0 = weights[channel * 9];
    double w1 = weights[channel * 9 + 1];
    double w2 = weights[channel * 9 + 2];
    double w3 = weights[channel * 9 + 3];
    double w4 = weights[channel * 9 + 4];
    double w5 = weights[channel * 9 + 5];
    double w6 = weights[channel * 9 + 6];
    double w7 = weights[channel * 9 + 7];
    double w8 = weights[channel * 9 + 8];
    int step = kernel.strideX();
    int width = out.width();
    for (int row = 0; row < out.height(); row++) {
      int a = row * step * pitch;
      int b = a + pitch;
      int c = b + pitch;
      int to = row * width;
      if (step == 1) {
        for (int i = 0; i < width; i++) {
          y[to + i] =
              start
                  + w0 * p[a + i]
                  + w1 * p[a + i + 1]
                  + w2 * p[a + i + 2]
                  + w3 * p[b + i]
                  + w4 * p[b + i + 1]
                  + w5 * p[b + i + 2]
                  + w6 * p[c + i]
                  + w7 * p[c + i + 1]
                  + w8 * p[c + i + 2];
        }
      } else {
        for (int i = 0; i < width; i++) {
          int j = 2 * i;
          y[to + i] =
              start
                  + w0 * p[a + j]
                  + w1 * p[a + j + 1]
                  + w2 * p[a + j + 2]
                  + w3 * p[b + j]
                  + w4 * p[b + j + 1]
                  + w5 * p[b + j + 2]
                  + w6 * p[c + j]
                  + w7 * p[c + j + 1]
                  + w8 * p[c + j + 2];
        }
      }
    }
  }

  private void sum5(double[] p, int pitch, int channel, double[] y) {
    Arrays.fill(y, bias[channel]);
    for (int k = 0; k < 5; k++) {
      addRows5(p, k * pitch, pitch, channel * 25 + k * 5, y);
    }
  }

  /** Adds what one row of a 5×5 kernel gives. */
  private void addRows5(double[] p, int from, int pitch, int v, double[] y) {
    double w0 = weights[v];
    double w1 = weights[v + 1];
    double w2 = weights[v + 2];
    double w3 = weights[v + 3];
    double w4 = weights[v + 4];
    int step = kernel.strideX();
    int width = out.width();
    for (int row = 0; row < out.height(); row++) {
      int a = from + row * step * pitch;
      int to = row * width;
      if (step == 1) {
        for (int i = 0; i < width; i++) {
          y[to + i] =
              y[to + i]
                  + w0 * p[a + i]
                  + w1 * p[a + i + 1]
                  + w2 * p[a + i + 2]
                  + w3 * p[a + i + 3]
                  + w4 * p[a + i + 4];
        }
      } else {
        for (int i = 0; i < width; i++) {
          int j = 2 * i;
          y[to + i] =
              y[to + i]
                  + w0 * p[a + j]
                  + w1 * p[a + j + 1]
                  + w2 * p[a + j + 2]
                  + w3 * p[a + j + 3]
                  + w4 * p[a + j + 4];
        }
      }
    }
  }
}
