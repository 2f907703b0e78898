// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** The rows of a PNG picture, each behind the filter that leaves the least to pack. */
final class PngRows {
  private static final int FILTERS = 5;

  private final int pixelBytes;
  private final byte[] filtered;
  private final byte[][] tries;
  private byte[] above;
  private byte[] current;
  private int at;

  PngRows(int rowBytes, int rows, int pixelBytes) {
    this.pixelBytes = pixelBytes;
    this.filtered = new byte[Math.multiplyExact(rowBytes + 1, rows)];
    this.tries = new byte[FILTERS][rowBytes];
    // Room for the pixel to the left of the first one, which counts as 0.
    this.above = new byte[rowBytes + pixelBytes];
    this.current = new byte[rowBytes + pixelBytes];
  }

  /** Adds the next row, which is copied. */
  void add(byte[] row) {
    System.arraycopy(row, 0, current, pixelBytes, row.length);
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int filter = 0; filter < FILTERS; filter++) {
      int cost = apply(filter, current, above, pixelBytes, tries[filter]);
      if (cost < least) {
        least = cost;
        best = filter;
      }
    }
    filtered[at] = (byte) best;
    System.arraycopy(tries[best], 0, filtered, at + 1, row.length);
    at += row.length + 1;
    byte[] swap = above;
    above = current;
    current = swap;
  }

  /** Filters a row and gives the sum of what is left, each byte counted as a signed number. */
  private static int apply(int filter, byte[] row, byte[] above, int pixel, byte[] out) {
    int sum = 0;
    for (int i = 0; i < out.length; i++) {
      int left = row[i] & 255;
      int up = above[i + pixel] & 255;
      int guess =
          switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) >> 1;
            default -> paeth(left, up, above[i] & 255);
          };
      byte rest = (byte) (row[i + pixel] - guess);
      out[i] = rest;
      sum += Math.abs(rest);
    }
    return sum;
  }

  private static int paeth(int left, int up, int upLeft) {
    int fromLeft = Math.abs(up - upLeft);
    int fromUp = Math.abs(left - upLeft);
    int fromUpLeft = Math.abs(left + up - 2 * upLeft);
    if (fromLeft <= fromUp && fromLeft <= fromUpLeft) {
      return left;
    }
    return fromUp <= fromUpLeft ? up : upLeft;
  }

  /** All rows with their filters' numbers before them. */
  byte[] filtered() {
    return filtered;
  }
}
