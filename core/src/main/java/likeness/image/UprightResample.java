// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import java.util.Arrays;

/**
 * Resamples without a turn: down the columns first, then along the rows, both as weighted sums of
 * whole runs of memory.
 *
 * <p>Works in tiles, so that the rows under the kernel stay in the processor's cache. The sums of a
 * pixel are the same whatever the tile or band.
 */
final class UprightResample {
  /**
   * Source pixels in a row of a tile: with 28 rows under the kernel these are 400 kB; measured best
   * of 128 to 2048.
   */
  private static final int TILE_PIXELS = 576;

  /** Output rows finished together. */
  private static final int BLOCK_ROWS = 16;

  private final SourceView source;
  private final Taps across;
  private final Taps down;
  private final Resampler.Where where;
  private final Srgb srgb;
  private final byte[] out;

  UprightResample(
      SourceView source, Taps across, Taps down, Resampler.Where where, Srgb srgb, byte[] out) {
    this.source = source;
    this.across = across;
    this.down = down;
    this.where = where;
    this.srgb = srgb;
    this.out = out;
  }

  /** Makes the output rows {@code fromY} to {@code toY}. */
  void run(int fromY, int toY) {
    int widest = Math.max(TILE_PIXELS, across.count());
    Room room =
        new Room(
            new double[down.count()][widest * 3],
            new double[Math.max(widest, BLOCK_ROWS) * 3],
            new double[widest][3 * BLOCK_ROWS]);
    int x = 0;
    while (x < across.size()) {
      int end = x + 1;
      while (end < across.size() && across.end(end) - across.first(x) <= TILE_PIXELS) {
        end++;
      }
      new Tile(x, end, room).run(fromY, toY);
      x = end;
    }
  }

  /**
   * What tiles work in, one after another.
   *
   * <p>Rows and columns are arrays of their own, because the compiler vectorises sums over those
   * and not over parts of one.
   */
  private record Room(double[][] ring, double[] sums, double[][] block) {}

  private final class Tile {
    private final int fromX;
    private final int toX;
    private final int sourceX;
    private final int sourceEnd;
    private final double[][] ring;
    private final double[] sums;
    private final double[][] block;
    private int nextRow = Integer.MIN_VALUE;

    Tile(int fromX, int toX, Room room) {
      this.fromX = fromX;
      this.toX = toX;
      this.sourceX = across.first(fromX);
      this.sourceEnd = across.end(toX - 1);
      this.ring = room.ring();
      this.sums = room.sums();
      this.block = room.block();
    }

    void run(int fromY, int toY) {
      for (int y = fromY; y < toY; y += BLOCK_ROWS) {
        finish(y, Math.min(BLOCK_ROWS, toY - y));
      }
    }

    /** The columns from the first that is wanted in these rows to the last. */
    private void finish(int y, int rows) {
      int left = toX;
      int right = fromX;
      for (int v = y; v < y + rows; v++) {
        int x = fromX;
        while (x < left && !where.isWanted(x, v)) {
          x++;
        }
        left = x;
        x = toX;
        while (x > right && !where.isWanted(x - 1, v)) {
          x--;
        }
        right = x;
      }
      if (left >= right) {
        return;
      }
      int from = across.first(left) - sourceX;
      int to = across.end(right - 1) - sourceX;
      for (int r = 0; r < rows; r++) {
        sumColumns(y + r, from * 3, to * 3);
        spread(r, from, to);
      }
      for (int x = left; x < right; x++) {
        sumRows(x);
        write(x, y, rows);
      }
    }

    private void sumColumns(int y, int from, int to) {
      int count = down.count();
      int first = down.first(y);
      for (int row = Math.max(nextRow, first); row < first + count; row++) {
        source.readRow(row, sourceX, sourceEnd, underKernel(row));
      }
      nextRow = first + count;
      double[] weights = down.weights();
      Arrays.fill(sums, from, to, 0.0);
      for (int t = 0; t < count; t += 4) {
        int row = first + t;
        addFour(
            sums,
            from,
            to,
            underKernel(row),
            underKernel(row + 1),
            underKernel(row + 2),
            underKernel(row + 3),
            weights,
            y * count + t);
      }
    }

    /** The place of a source row in the ring; rows above the picture have negative numbers. */
    private double[] underKernel(int row) {
      int rest = row % down.count();
      return ring[rest < 0 ? rest + down.count() : rest];
    }

    private void spread(int r, int from, int to) {
      int i = from * 3;
      for (int c = from; c < to; c++) {
        double[] column = block[c];
        column[r] = sums[i];
        column[BLOCK_ROWS + r] = sums[i + 1];
        column[2 * BLOCK_ROWS + r] = sums[i + 2];
        i += 3;
      }
    }

    private void sumRows(int x) {
      int count = across.count();
      double[] weights = across.weights();
      Arrays.fill(sums, 0, 3 * BLOCK_ROWS, 0.0);
      for (int t = 0; t < count; t += 4) {
        int column = across.first(x) + t - sourceX;
        addFour(
            sums,
            0,
            3 * BLOCK_ROWS,
            block[column],
            block[column + 1],
            block[column + 2],
            block[column + 3],
            weights,
            x * count + t);
      }
    }

    private void write(int x, int y, int rows) {
      int width = across.size();
      int red = source.channel(0) * BLOCK_ROWS;
      int green = source.channel(1) * BLOCK_ROWS;
      int blue = source.channel(2) * BLOCK_ROWS;
      for (int r = 0; r < rows; r++) {
        int o = ((y + r) * width + x) * 3;
        out[o] = (byte) srgb.toCode(sums[red + r]);
        out[o + 1] = (byte) srgb.toCode(sums[green + r]);
        out[o + 2] = (byte) srgb.toCode(sums[blue + r]);
      }
    }
  }

  private static void addFour(
      double[] sums,
      int from,
      int to,
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double[] weights,
      int at) {
    double wa = weights[at];
    double wb = weights[at + 1];
    double wc = weights[at + 2];
    double wd = weights[at + 3];
    for (int i = from; i < to; i++) {
      sums[i] = sums[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
    }
  }
}
