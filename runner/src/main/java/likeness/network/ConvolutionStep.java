// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * A convolution as a product of matrices: the columns are the pixels under each place of the
 * window.
 *
 * <p>Works through the picture in tiles of rows, so that a tile's columns stay in the cache. For
 * 1×1 windows the input itself is the matrix and nothing is copied.
 */
final class ConvolutionStep implements Step {
  /** Values of one output plane that are worked on at a time; 4 KB of doubles. */
  private static final int TILE = 512;

  private final int input;
  private final int output;
  private final int columns;
  private final MapShape in;
  private final MapShape out;
  private final Window2d window;

  /** [output plane][input plane][row][column of the window]. */
  private final double[] weights;

  private final double[] bias;
  private final Activation activation;

  /**
   * @param columns the buffer for a tile's columns
   */
  ConvolutionStep(
      int input,
      int output,
      int columns,
      MapShape in,
      MapShape out,
      Window2d window,
      double[] weights,
      double[] bias,
      Activation activation) {
    this.input = input;
    this.output = output;
    this.columns = columns;
    this.in = in;
    this.out = out;
    this.window = window;
    this.weights = weights;
    this.bias = bias;
    this.activation = activation;
  }

  /** How many values the buffer for a tile's columns needs; 0 when there is nothing to copy. */
  static int columnsLength(MapShape in, MapShape out, Window2d window) {
    return window.isPoint()
        ? 0
        : in.planes() * window.height() * window.width() * tileRows(out) * out.width();
  }

  private static int tileRows(MapShape out) {
    return Math.max(1, Math.min(out.height(), TILE / out.width()));
  }

  @Override
  public void run(double[][] buffers) {
    double[] x = buffers[input];
    double[] y = buffers[output];
    if (window.isPoint()) {
      for (int from = 0; from < out.area(); from += TILE) {
        multiply(x, from, in.area(), in.planes(), y, from, Math.min(TILE, out.area() - from));
      }
      return;
    }
    int rows = tileRows(out);
    for (int row = 0; row < out.height(); row += rows) {
      int count = Math.min(rows, out.height() - row);
      int length = count * out.width();
      gather(x, buffers[columns], row, count);
      int depth = in.planes() * window.height() * window.width();
      multiply(buffers[columns], 0, length, depth, y, row * out.width(), length);
    }
  }

  /**
   * Adds up {@code depth} rows of {@code x}, which lie {@code pitch} apart, for every output plane.
   */
  private void multiply(double[] x, int x0, int pitch, int depth, double[] y, int y0, int length) {
    for (int o = 0; o < out.planes(); o++) {
      int at = o * out.area() + y0;
      java.util.Arrays.fill(y, at, at + length, bias[o]);
      int w = o * depth;
      int k = 0;
      for (; k + 8 <= depth; k += 8) {
        Axpy.add8(y, at, x, x0 + k * pitch, pitch, weights, w + k, length);
      }
      if (k + 4 <= depth) {
        Axpy.add4(y, at, x, x0 + k * pitch, pitch, weights, w + k, length);
        k += 4;
      }
      for (; k < depth; k++) {
        Axpy.add1(y, at, x, x0 + k * pitch, weights[w + k], length);
      }
      activation.apply(y, at, at + length);
    }
  }

  private void gather(double[] x, double[] to, int firstRow, int rows) {
    int at = 0;
    for (int plane = 0; plane < in.planes(); plane++) {
      for (int ky = 0; ky < window.height(); ky++) {
        for (int kx = 0; kx < window.width(); kx++) {
          for (int row = firstRow; row < firstRow + rows; row++) {
            gatherRow(
                x,
                to,
                at,
                plane,
                row * window.strideY() + ky - window.padTop(),
                kx - window.padLeft());
            at += out.width();
          }
        }
      }
    }
  }

  private void gatherRow(double[] x, double[] to, int at, int plane, int inRow, int inColumn) {
    int stride = window.strideX();
    if (inRow < 0 || inRow >= in.height()) {
      java.util.Arrays.fill(to, at, at + out.width(), 0.0);
      return;
    }
    int from = plane * in.area() + inRow * in.width() + inColumn;
    for (int i = 0; i < out.width(); i++) {
      int column = inColumn + i * stride;
      to[at + i] = column < 0 || column >= in.width() ? 0.0 : x[from + i * stride];
    }
  }
}
