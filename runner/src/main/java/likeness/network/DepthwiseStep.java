// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A convolution of each plane by itself. Every plane is first laid into a frame of zeros, so that
 * no place of the window needs a test.
 */
final class DepthwiseStep implements Step {
  private final int input;
  private final int output;
  private final int framed;
  private final MapShape in;
  private final MapShape out;
  private final Window2d window;

  /** [plane][row][column of the window]. */
  private final double[] weights;

  private final double[] bias;
  private final Activation activation;
  private final int framedWidth;

  /**
   * @param framed the buffer for a plane in its frame
   */
  DepthwiseStep(
      int input,
      int output,
      int framed,
      MapShape in,
      MapShape out,
      Window2d window,
      double[] weights,
      double[] bias,
      Activation activation) {
    this.input = input;
    this.output = output;
    this.framed = framed;
    this.in = in;
    this.out = out;
    this.window = window;
    this.weights = weights;
    this.bias = bias;
    this.activation = activation;
    framedWidth = framedWidth(in, window);
  }

  private static int framedWidth(MapShape in, Window2d window) {
    return Math.max(
        in.width() + window.padLeft(), (window.outWidth() - 1) * window.strideX() + window.width());
  }

  static int framedLength(MapShape in, Window2d window) {
    int height =
        Math.max(
            in.height() + window.padTop(),
            (window.outHeight() - 1) * window.strideY() + window.height());
    return framedWidth(in, window) * height;
  }

  @Override
  public void run(double[][] buffers) {
    double[] x = buffers[input];
    double[] y = buffers[output];
    double[] frame = buffers[framed];
    java.util.Arrays.fill(frame, 0, framedLength(in, window), 0.0);
    int taps = window.height() * window.width();
    for (int plane = 0; plane < in.planes(); plane++) {
      for (int row = 0; row < in.height(); row++) {
        System.arraycopy(
            x,
            plane * in.area() + row * in.width(),
            frame,
            (row + window.padTop()) * framedWidth + window.padLeft(),
            in.width());
      }
      int at = plane * out.area();
      java.util.Arrays.fill(y, at, at + out.area(), bias[plane]);
      for (int row = 0; row < out.height(); row++) {
        slide(frame, row * window.strideY() * framedWidth, plane * taps, y, at + row * out.width());
      }
      activation.apply(y, at, at + out.area());
    }
  }

  private void slide(double[] frame, int from, int w, double[] y, int at) {
    for (int ky = 0; ky < window.height(); ky++) {
      int row = from + ky * framedWidth;
      int tap = w + ky * window.width();
      if (window.strideX() == 1) {
        slideByOne(frame, row, tap, y, at);
      } else {
        slideByStride(frame, row, tap, y, at);
      }
    }
  }

  private void slideByOne(double[] frame, int row, int tap, double[] y, int at) {
    int kx = 0;
    for (; kx + 2 <= window.width(); kx += 2) {
      Axpy.add2(
          y,
          at,
          frame,
          row + kx,
          row + kx + 1,
          weights[tap + kx],
          weights[tap + kx + 1],
          out.width());
    }
    if (kx < window.width()) {
      Axpy.add1(y, at, frame, row + kx, weights[tap + kx], out.width());
    }
  }

  private void slideByStride(double[] frame, int row, int tap, double[] y, int at) {
    int stride = window.strideX();
    for (int i = 0; i < out.width(); i++) {
      double sum = y[at + i];
      for (int kx = 0; kx < window.width(); kx++) {
        sum = weights[tap + kx] * frame[row + i * stride + kx] + sum;
      }
      y[at + i] = sum;
    }
  }
}
