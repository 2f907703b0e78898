// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import likeness.image.Plane;

/** The error of a matte's slope: derivatives of a Gaussian of 1.4 px, squared differences. */
final class Slopes {
  private static final double SIGMA_PX = 1.4;
  private static final int REACH = 4;

  private Slopes() {}

  static double error(Plane alpha, Plane truth) {
    double[] one = slope(alpha);
    double[] two = slope(truth);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - two[i]) * (one[i] - two[i]);
    }
    return sum;
  }

  private static double[] slope(Plane plane) {
    double[] smooth = new double[2 * REACH + 1];
    double[] steep = new double[2 * REACH + 1];
    double sum = 0;
    for (int i = -REACH; i <= REACH; i++) {
      smooth[i + REACH] = Math.exp(-i * i / (2 * SIGMA_PX * SIGMA_PX));
      sum += smooth[i + REACH];
    }
    for (int i = -REACH; i <= REACH; i++) {
      smooth[i + REACH] /= sum;
      steep[i + REACH] = i / (SIGMA_PX * SIGMA_PX) * smooth[i + REACH];
    }
    double[] values = new double[plane.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = plane.values()[i];
    }
    double[] across = down(along(values, steep, plane.width()), smooth, plane.width());
    double[] downward = down(along(values, smooth, plane.width()), steep, plane.width());
    for (int i = 0; i < across.length; i++) {
      across[i] = Math.hypot(across[i], downward[i]);
    }
    return across;
  }

  private static double[] along(double[] values, double[] kernel, int width) {
    double[] out = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int row = i / width * width;
      for (int k = -REACH; k <= REACH; k++) {
        int x = Math.min(Math.max(i - row + k, 0), width - 1);
        out[i] += values[row + x] * kernel[k + REACH];
      }
    }
    return out;
  }

  private static double[] down(double[] values, double[] kernel, int width) {
    int height = values.length / width;
    double[] out = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int y = i / width;
      for (int k = -REACH; k <= REACH; k++) {
        int row = Math.min(Math.max(y + k, 0), height - 1);
        out[i] += values[row * width + i % width] * kernel[k + REACH];
      }
    }
    return out;
  }
}
