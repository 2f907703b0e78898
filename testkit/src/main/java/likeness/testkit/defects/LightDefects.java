// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import likeness.geometry.Point;
import likeness.image.Raster;

/** Defects of light and lens: exposure, cast, ramp, highlight, blur, grain. */
public final class LightDefects {
  private LightDefects() {}

  /** Exposes by {@code ev} stops more: linear light times 2^ev, clipped. */
  public static Raster expose(Raster photo, double ev) {
    double gain = Math.pow(2, ev);
    return gains(photo, gain, gain, gain);
  }

  /** Multiplies linear light, channel by channel. */
  public static Raster gains(Raster photo, double red, double green, double blue) {
    Pixels p = Pixels.of(photo);
    double[] gain = {red, green, blue};
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < p.planes[c].length; i++) {
        p.planes[c][i] = encode(decode(p.planes[c][i]) * gain[c]);
      }
    }
    return p.toRaster();
  }

  /**
   * Lights from one side: linear light falls from 1 at {@code left} to 2^−stops at {@code right},
   * and stays so beyond.
   */
  public static Raster ramp(Raster photo, Point left, Point right, double stops) {
    Pixels p = Pixels.of(photo);
    double dx = right.x() - left.x();
    double dy = right.y() - left.y();
    for (int i = 0; i < p.width * p.height; i++) {
      double x = i % p.width + 0.5 - left.x();
      double y = i / p.width + 0.5 - left.y();
      double t = Math.max(0, Math.min(1, (x * dx + y * dy) / (dx * dx + dy * dy)));
      double gain = Math.pow(2, -stops * t);
      for (double[] plane : p.planes) {
        plane[i] = encode(decode(plane[i]) * gain);
      }
    }
    return p.toRaster();
  }

  /** Adds a white highlight: at its middle {@code strength} of full linear light. */
  public static Raster highlight(Raster photo, Point middle, double sigmaPx, double strength) {
    Pixels p = Pixels.of(photo);
    for (int i = 0; i < p.width * p.height; i++) {
      double x = i % p.width + 0.5 - middle.x();
      double y = i / p.width + 0.5 - middle.y();
      double light = strength * Math.exp(-(x * x + y * y) / (2 * sigmaPx * sigmaPx));
      for (double[] plane : p.planes) {
        plane[i] = encode(decode(plane[i]) + light);
      }
    }
    return p.toRaster();
  }

  /** Blurs by a Gaussian, in codes. */
  public static Raster blur(Raster photo, double sigmaPx) {
    Pixels p = Pixels.of(photo);
    int reach = (int) Math.ceil(3 * sigmaPx);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      kernel[k + reach] = Math.exp(-k * k / (2 * sigmaPx * sigmaPx));
      sum += kernel[k + reach];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= sum;
    }
    for (int c = 0; c < 3; c++) {
      p.planes[c] = pass(pass(p.planes[c], p, kernel, 1, 0), p, kernel, 0, 1);
    }
    return p.toRaster();
  }

  private static double[] pass(double[] from, Pixels p, double[] kernel, int dx, int dy) {
    int reach = kernel.length / 2;
    double[] out = new double[from.length];
    for (int y = 0; y < p.height; y++) {
      for (int x = 0; x < p.width; x++) {
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
          int sx = Math.max(0, Math.min(p.width - 1, x + k * dx));
          int sy = Math.max(0, Math.min(p.height - 1, y + k * dy));
          sum += kernel[k + reach] * from[sy * p.width + sx];
        }
        out[y * p.width + x] = sum;
      }
    }
    return out;
  }

  static double decode(double code) {
    double v = code / 255;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  static double encode(double light) {
    double v = Math.max(0, Math.min(1, light));
    return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055);
  }
}
