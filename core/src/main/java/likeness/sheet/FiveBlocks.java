// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Four blocks laid round a fifth, which edge-to-edge cuts cannot make: sometimes one or two copies
 * more.
 *
 * <p>Tries every such pattern whose blocks are guillotine patterns. Source: Bischoff and Dowsland,
 * "An application of the micro to product design and distribution", 1982; Morabito and Morales, "A
 * simple and effective recursive procedure for the manufacturer's pallet loading problem", 1998.
 * Time grows with the fourth power of the number of sums: below 0.1 s for A3, nothing for photo
 * paper.
 */
final class FiveBlocks {
  /**
   * About half a second; only photos of stamp size on posters need more, and they stay with the
   * guillotine pattern.
   */
  private static final double MOST_PATTERNS = 100e6;

  private final GuillotineTable table;
  private int best;
  private int x1;
  private int x2;
  private int y1;
  private int y2;

  FiveBlocks(GuillotineTable table) {
    this.table = table;
    int i = table.xSums() - 1;
    int j = table.ySums() - 1;
    // A value without blocks, which only more copies exceed: at equal counts the guillotine pattern
    // stays.
    this.best = GuillotineTable.valueOf(GuillotineTable.copies(table.value(i, j)));
    double patterns = 0.25 * i * i * j * j;
    if (patterns <= MOST_PATTERNS && GuillotineTable.copies(best) < table.areaBound()) {
      search(i, j);
    }
  }

  private void search(int i, int j) {
    for (int left = 1; left < i; left++) {
      int besideLeft = table.beside(i, left);
      for (int right = left + 1; right < i; right++) {
        int besideRight = table.beside(i, right);
        int middle = table.beside(right, left);
        searchRows(j, left, right, besideLeft, besideRight, middle);
      }
    }
  }

  private void searchRows(int j, int left, int right, int besideLeft, int besideRight, int middle) {
    for (int low = 2; low < j; low++) {
      int first = table.value(left, low);
      int belowLow = table.value(right, table.beside(j, low));
      for (int high = 1; high < low; high++) {
        int value =
            first
                + table.value(besideLeft, high)
                + table.value(besideRight, table.beside(j, high))
                + belowLow
                + table.value(middle, table.beside(low, high));
        if (value > best) {
          best = value;
          x1 = left;
          x2 = right;
          y1 = high;
          y2 = low;
        }
      }
    }
  }

  int copies() {
    return GuillotineTable.copies(best);
  }

  /** The blocks of the best pattern: the guillotine one unless five blocks hold more. */
  List<Block> blocks() {
    List<Block> out = new ArrayList<>();
    int i = table.xSums() - 1;
    int j = table.ySums() - 1;
    if (x1 == 0) {
      table.placeAt(0, 0, i, j, out);
      return out;
    }
    int left = table.sum(x1);
    int right = table.sum(x2);
    int high = table.sum(y1);
    int low = table.sum(y2);
    table.placeAt(0, 0, x1, y2, out);
    table.placeAt(left, 0, table.beside(i, x1), y1, out);
    table.placeAt(right, high, table.beside(i, x2), table.beside(j, y1), out);
    table.placeAt(0, low, x2, table.beside(j, y2), out);
    table.placeAt(left, high, table.beside(x2, x1), table.beside(y2, y1), out);
    return out;
  }
}
