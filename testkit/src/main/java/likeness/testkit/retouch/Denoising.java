// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import java.util.Arrays;

/** Takes noise away from the whole picture. */
final class Denoising {
  private static final int SEARCH = 3;

  private Denoising() {}

  static void denoise(Canvas canvas, Strength strength, boolean median) {
    if (median) {
      medianMixed(canvas, strength.of(0.4, 0.7, 1));
    } else {
      nonLocalMeans(canvas, strength.of(3, 6, 10));
    }
  }

  private static void medianMixed(Canvas canvas, double share) {
    double[] nine = new double[9];
    for (double[] plane : canvas.planes) {
      double[] from = plane.clone();
      for (int i = 0; i < plane.length; i++) {
        for (int k = 0; k < 9; k++) {
          int x = Math.max(0, Math.min(canvas.width - 1, i % canvas.width + k % 3 - 1));
          int y = Math.max(0, Math.min(canvas.height - 1, i / canvas.width + k / 3 - 1));
          nine[k] = from[y * canvas.width + x];
        }
        Arrays.sort(nine);
        plane[i] += (nine[4] - plane[i]) * share;
      }
    }
  }

  /**
   * Buades, Coll and Morel, "A Non-Local Algorithm for Image Denoising", 2005: patches of 3×3
   * within 7×7, the three channels together.
   */
  private static void nonLocalMeans(Canvas canvas, double h) {
    int w = canvas.width;
    int height = canvas.height;
    int n = w * height;
    double[][] sums = new double[3][n];
    double[] weights = new double[n];
    double[] gap = new double[n];
    for (int offset = 0; offset < (2 * SEARCH + 1) * (2 * SEARCH + 1); offset++) {
      int dx = offset % (2 * SEARCH + 1) - SEARCH;
      int dy = offset / (2 * SEARCH + 1) - SEARCH;
      int[] other = new int[n];
      for (int i = 0; i < n; i++) {
        int x = Math.max(0, Math.min(w - 1, i % w + dx));
        other[i] = Math.max(0, Math.min(height - 1, i / w + dy)) * w + x;
        double sum = 0;
        for (double[] plane : canvas.planes) {
          double d = plane[i] - plane[other[i]];
          sum += d * d / 3;
        }
        gap[i] = sum;
      }
      double[] patch = canvas.blurred(gap, 0.8);
      for (int i = 0; i < n; i++) {
        double weight = Math.exp(-Math.max(0, patch[i]) / (h * h));
        weights[i] += weight;
        for (int c = 0; c < 3; c++) {
          sums[c][i] += canvas.planes[c][other[i]] * weight;
        }
      }
    }
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < n; i++) {
        canvas.planes[c][i] = sums[c][i] / weights[i];
      }
    }
  }
}
