// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * Means over square windows, cut off at the edge of the picture, at a cost that does not depend on
 * the window.
 *
 * <p>Running sums begin anew at fixed rows, so that the result does not depend on bands.
 */
final class BoxMean {
  /** Rows between two fresh starts of the running sums. */
  static final int BLOCK_ROWS = 64;

  private BoxMean() {}

  /** The blocks of {@code BLOCK_ROWS} rows that {@code height} rows make. */
  static int blocks(int height) {
    return (height + BLOCK_ROWS - 1) / BLOCK_ROWS;
  }

  /** How many of {@code size} samples lie within {@code radius} of sample {@code i}. */
  static int count(int i, int radius, int size) {
    return Math.min(size - 1, i + radius) - Math.max(0, i - radius) + 1;
  }

  /** Writes the mean of {@code sums} within {@code radius} along the row, times {@code scale}. */
  static void alongRow(double[] sums, int length, int radius, double scale, double[] means) {
    double running = 0;
    for (int x = 0; x < Math.min(radius, length); x++) {
      running += sums[x];
    }
    for (int x = 0; x < length; x++) {
      if (x + radius < length) {
        running += sums[x + radius];
      }
      if (x - radius - 1 >= 0) {
        running -= sums[x - radius - 1];
      }
      means[x] = running * scale / count(x, radius, length);
    }
  }

  /** How many samples the window about each of {@code size} holds. */
  static double[] counts(int radius, int size) {
    double[] counts = new double[size];
    for (int i = 0; i < size; i++) {
      counts[i] = count(i, radius, size);
    }
    return counts;
  }

  /**
   * The same as {@link #alongRow} for several rows of sums; {@code counts} are those of the row.
   *
   * <p>A running sum waits for the one before it; four at a time do not wait for each other.
   */
  static void alongRows(
      double[][] sums, int radius, double scale, double[] counts, double[][] means) {
    int k = 0;
    while (k + 4 <= sums.length) {
      alongFour(sums, means, k, radius, scale);
      for (int i = k; i < k + 4; i++) {
        divide(means[i], counts);
      }
      k += 4;
    }
    while (k < sums.length) {
      alongRow(sums[k], counts.length, radius, scale, means[k]);
      k++;
    }
  }

  private static void alongFour(
      double[][] sums, double[][] means, int k, int radius, double scale) {
    double[] a = sums[k];
    double[] b = sums[k + 1];
    double[] c = sums[k + 2];
    double[] d = sums[k + 3];
    double[] meansA = means[k];
    double[] meansB = means[k + 1];
    double[] meansC = means[k + 2];
    double[] meansD = means[k + 3];
    int length = a.length;
    double runningA = 0;
    double runningB = 0;
    double runningC = 0;
    double runningD = 0;
    for (int x = -radius; x < length; x++) {
      int in = x + radius;
      if (in < length) {
        runningA += a[in];
        runningB += b[in];
        runningC += c[in];
        runningD += d[in];
      }
      int out = x - radius - 1;
      if (out >= 0) {
        runningA -= a[out];
        runningB -= b[out];
        runningC -= c[out];
        runningD -= d[out];
      }
      if (x >= 0) {
        meansA[x] = runningA * scale;
        meansB[x] = runningB * scale;
        meansC[x] = runningC * scale;
        meansD[x] = runningD * scale;
      }
    }
  }

  private static void divide(double[] values, double[] by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by[i];
    }
  }
}
