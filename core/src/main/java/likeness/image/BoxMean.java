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
}
