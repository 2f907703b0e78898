// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import java.util.Arrays;

/** Distances to a set of pixels, as the crow flies to within 3 %, by two sweeps. */
final class Reach {
  private static final double FAR = 1e9;
  private static final int[][] BEFORE = {
    {-1, 0}, {0, -1}, {-1, -1}, {1, -1}, {-2, -1}, {2, -1}, {-1, -2}, {1, -2}
  };

  private Reach() {}

  /** In pixels, between centres. */
  static double[] from(boolean[] set, int width, int height) {
    double[] far = new double[set.length];
    Arrays.fill(far, FAR);
    for (int i = 0; i < set.length; i++) {
      far[i] = set[i] ? 0 : FAR;
    }
    for (int i = 0; i < far.length; i++) {
      relax(far, i, width, height, 1);
    }
    for (int i = far.length - 1; i >= 0; i--) {
      relax(far, i, width, height, -1);
    }
    return far;
  }

  private static void relax(double[] far, int i, int width, int height, int sign) {
    int x = i % width;
    int y = i / width;
    for (int[] step : BEFORE) {
      int u = x + step[0] * sign;
      int v = y + step[1] * sign;
      if (u >= 0 && v >= 0 && u < width && v < height) {
        far[i] = Math.min(far[i], far[v * width + u] + Math.hypot(step[0], step[1]));
      }
    }
  }
}
