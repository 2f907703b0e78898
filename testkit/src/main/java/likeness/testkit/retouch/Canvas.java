// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import likeness.image.Raster;

/** A portrait that is worked on: red, green and blue in sRGB codes, not rounded between steps. */
final class Canvas {
  final int width;
  final int height;
  final double[][] planes;

  Canvas(Raster raster) {
    width = raster.width();
    height = raster.height();
    planes = new double[3][width * height];
    for (int i = 0; i < width * height; i++) {
      int rgb = raster.rgbAt(i % width, i / width);
      for (int c = 0; c < 3; c++) {
        planes[c][i] = rgb >> (16 - 8 * c) & 255;
      }
    }
  }

  Raster raster() {
    byte[] out = new byte[width * height * 3];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Math.round(Math.max(0, Math.min(255, planes[i % 3][i / 3])));
    }
    return Raster.rgb(width, height, out);
  }

  /** The plane between its pixels, bicubic (Catmull–Rom), beyond the edge the edge. */
  double between(double[] plane, double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double sum = 0;
    for (int j = -1; j <= 2; j++) {
      int row = Math.max(0, Math.min(height - 1, y0 + j)) * width;
      double line = 0;
      for (int i = -1; i <= 2; i++) {
        line += plane[row + Math.max(0, Math.min(width - 1, x0 + i))] * cubic(x - x0 - i);
      }
      sum += line * cubic(y - y0 - j);
    }
    return sum;
  }

  private static double cubic(double at) {
    double t = Math.abs(at);
    return t < 1
        ? 1.5 * t * t * t - 2.5 * t * t + 1
        : t < 2 ? -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2 : 0;
  }

  /** A Gaussian blur of one plane. */
  double[] blurred(double[] plane, double sigma) {
    return pass(pass(plane, sigma, 1, 0), sigma, 0, 1);
  }

  private double[] pass(double[] from, double sigma, int dx, int dy) {
    int radius = (int) Math.ceil(sigma * 3);
    double[] out = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      double sum = 0;
      double weights = 0;
      for (int k = -radius; k <= radius; k++) {
        int x = Math.max(0, Math.min(width - 1, i % width + k * dx));
        int y = Math.max(0, Math.min(height - 1, i / width + k * dy));
        double weight = Math.exp(-k * k / (2 * sigma * sigma));
        sum += from[y * width + x] * weight;
        weights += weight;
      }
      out[i] = sum / weights;
    }
    return out;
  }
}
