// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import likeness.image.Raster;

/** A picture as doubles, to be altered: codes 0 to 255, three planes. */
final class Pixels {
  final int width;
  final int height;
  final double[][] planes;

  private Pixels(int width, int height, double[][] planes) {
    this.width = width;
    this.height = height;
    this.planes = planes;
  }

  static Pixels of(Raster raster) {
    int n = raster.width() * raster.height();
    double[][] planes = new double[3][n];
    for (int i = 0; i < n; i++) {
      int rgb = raster.rgbAt(i % raster.width(), i / raster.width());
      planes[0][i] = rgb >> 16 & 255;
      planes[1][i] = rgb >> 8 & 255;
      planes[2][i] = rgb & 255;
    }
    return new Pixels(raster.width(), raster.height(), planes);
  }

  Pixels copy() {
    return new Pixels(
        width, height, new double[][] {planes[0].clone(), planes[1].clone(), planes[2].clone()});
  }

  /** A channel at a place, between pixels by share; beyond the edge its nearest pixel. */
  double at(int channel, double x, double y) {
    double u = Math.max(0, Math.min(width - 1, x - 0.5));
    double v = Math.max(0, Math.min(height - 1, y - 0.5));
    int x0 = (int) u;
    int y0 = (int) v;
    int x1 = Math.min(width - 1, x0 + 1);
    int y1 = Math.min(height - 1, y0 + 1);
    double fx = u - x0;
    double fy = v - y0;
    double[] p = planes[channel];
    double upper = p[y0 * width + x0] * (1 - fx) + p[y0 * width + x1] * fx;
    double lower = p[y1 * width + x0] * (1 - fx) + p[y1 * width + x1] * fx;
    return upper * (1 - fy) + lower * fy;
  }

  Raster toRaster() {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < samples.length; i++) {
      double code = Math.max(0, Math.min(255, planes[i % 3][i / 3]));
      samples[i] = (byte) Math.round(code);
    }
    return Raster.rgb(width, height, samples);
  }
}
