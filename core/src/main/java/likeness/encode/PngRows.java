// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** The rows of a PNG picture, each behind the filter that leaves the least to pack. */
final class PngRows {
  private static final int NONE = 0;
  private static final int SUB = 1;
  private static final int UP = 2;
  private static final int AVERAGE = 3;
  private static final int PAETH = 4;

  /**
   * Up comes first and, where it leaves nothing, alone: most rows of a sheet repeat the one above.
   */
  private static final int[] OTHERS = {SUB, PAETH, AVERAGE, NONE};

  private final int pixelBytes;
  private final byte[] filtered;
  private final byte[][] tries;
  private byte[] above;
  private byte[] current;
  private int at;

  PngRows(int rowBytes, int rows, int pixelBytes) {
    this.pixelBytes = pixelBytes;
    this.filtered = new byte[Math.multiplyExact(rowBytes + 1, rows)];
    this.tries = new byte[PAETH + 1][rowBytes];
    // Room for the pixel to the left of the first one, which counts as 0.
    this.above = new byte[rowBytes + pixelBytes];
    this.current = new byte[rowBytes + pixelBytes];
  }

  /** Adds the next row, which is copied. */
  void add(byte[] row) {
    System.arraycopy(row, 0, current, pixelBytes, row.length);
    int best = UP;
    int least = up(row, Integer.MAX_VALUE);
    for (int filter : OTHERS) {
      int cost = least == 0 ? least : apply(filter, row, least);
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

  /**
   * Filters a row and gives the sum of what is left, each byte as a signed number; stops at {@code
   * limit}.
   */
  private int apply(int filter, byte[] row, int limit) {
    return switch (filter) {
      case NONE -> none(row, limit);
      case SUB -> sub(row, limit);
      case AVERAGE -> average(row, limit);
      default -> paeth(row, limit);
    };
  }

  private int none(byte[] row, int limit) {
    byte[] out = tries[NONE];
    int sum = 0;
    for (int i = 0; i < row.length && sum < limit; i++) {
      out[i] = row[i];
      sum += Math.abs(row[i]);
    }
    return sum;
  }

  private int sub(byte[] row, int limit) {
    byte[] left = current;
    byte[] out = tries[SUB];
    int sum = 0;
    for (int i = 0; i < row.length && sum < limit; i++) {
      byte rest = (byte) (row[i] - left[i]);
      out[i] = rest;
      sum += Math.abs(rest);
    }
    return sum;
  }

  private int up(byte[] row, int limit) {
    byte[] up = above;
    byte[] out = tries[UP];
    int pixel = pixelBytes;
    int sum = 0;
    for (int i = 0; i < row.length && sum < limit; i++) {
      byte rest = (byte) (row[i] - up[i + pixel]);
      out[i] = rest;
      sum += Math.abs(rest);
    }
    return sum;
  }

  private int average(byte[] row, int limit) {
    byte[] left = current;
    byte[] up = above;
    byte[] out = tries[AVERAGE];
    int pixel = pixelBytes;
    int sum = 0;
    for (int i = 0; i < row.length && sum < limit; i++) {
      byte rest = (byte) (row[i] - (((left[i] & 255) + (up[i + pixel] & 255)) >> 1));
      out[i] = rest;
      sum += Math.abs(rest);
    }
    return sum;
  }

  private int paeth(byte[] row, int limit) {
    byte[] left = current;
    byte[] up = above;
    byte[] out = tries[PAETH];
    int pixel = pixelBytes;
    int sum = 0;
    for (int i = 0; i < row.length && sum < limit; i++) {
      byte rest = (byte) (row[i] - nearest(left[i] & 255, up[i + pixel] & 255, up[i] & 255));
      out[i] = rest;
      sum += Math.abs(rest);
    }
    return sum;
  }

  /** Paeth's predictor: which of the three is nearest to left + up − up-left. */
  private static int nearest(int left, int up, int upLeft) {
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
