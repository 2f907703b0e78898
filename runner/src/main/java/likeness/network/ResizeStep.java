// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * Bilinear interpolation with the pixels' centres at halves, as TensorFlow's half_pixel_centers.
 */
final class ResizeStep implements Step {
  private final int input;
  private final int output;
  private final MapShape in;
  private final MapShape out;
  private final int[] columns;
  private final double[] columnWeights;

  ResizeStep(int input, int output, MapShape in, MapShape out) {
    this.input = input;
    this.output = output;
    this.in = in;
    this.out = out;
    columns = new int[out.width()];
    columnWeights = new double[out.width()];
    for (int i = 0; i < out.width(); i++) {
      double place = place(i, in.width(), out.width());
      columns[i] = (int) place;
      columnWeights[i] = place - columns[i];
    }
  }

  private static double place(int i, int in, int out) {
    return Math.max(0.0, Math.min(in - 1.0, (i + 0.5) * in / out - 0.5));
  }

  @Override
  public void run(double[][] buffers) {
    double[] x = buffers[input];
    double[] y = buffers[output];
    for (int row = 0; row < out.height(); row++) {
      double place = place(row, in.height(), out.height());
      int upper = (int) place;
      int lower = Math.min(in.height() - 1, upper + 1);
      for (int plane = 0; plane < out.planes(); plane++) {
        int from = plane * in.area();
        int at = plane * out.area() + row * out.width();
        blend(x, from + upper * in.width(), from + lower * in.width(), place - upper, y, at);
      }
    }
  }

  private void blend(double[] x, int upper, int lower, double weight, double[] y, int at) {
    int last = in.width() - 1;
    for (int i = 0; i < columns.length; i++) {
      int left = columns[i];
      int right = Math.min(last, left + 1);
      double f = columnWeights[i];
      double above = (x[upper + right] - x[upper + left]) * f + x[upper + left];
      double below = (x[lower + right] - x[lower + left]) * f + x[lower + left];
      y[at + i] = (below - above) * weight + above;
    }
  }
}
