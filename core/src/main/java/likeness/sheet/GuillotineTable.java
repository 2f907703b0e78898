// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The most cells of one size, either way up, in every rectangle up to a given one, if each cut runs
 * from edge to edge.
 *
 * <p>Exact, by dynamic programming over the sums of cell sides, the only places where a cut can
 * matter: Herz, "Recursive computational procedure for two-dimensional stock cutting", 1972;
 * Christofides and Whitlock, 1977. At equal counts it takes the pattern with the fewest blocks.
 * Time is cubic in the number of sums: at most 112 for the papers and sizes of the rule book, about
 * 1 ms. Past {@link #MOST_SUMS} only multiples of one side are cut at, and the result is good but
 * no longer proven.
 */
final class GuillotineTable {
  private static final int MOST_SUMS = 500;
  private static final int COUNT = 1024;

  private final int a;
  private final int b;
  private final int[] sums;
  private final int xSums;
  private final int ySums;

  /** For sums i ≥ k the index of the greatest sum that fits beside k in i. */
  private final int[][] beside;

  /** Copies × 1024 − blocks, so that one comparison prefers copies, then few blocks. */
  private final int[][] values;

  GuillotineTable(int a, int b, int width, int height) {
    if (a < 1 || b < 1) {
      throw new IllegalArgumentException("cell: expected a positive size, got " + a + "×" + b);
    }
    this.a = a;
    this.b = b;
    this.sums = sums(a, b, Math.max(width, height));
    this.xSums = indexOf(width) + 1;
    this.ySums = indexOf(height) + 1;
    this.beside = new int[sums.length][];
    for (int i = 0; i < sums.length; i++) {
      beside[i] = new int[i + 1];
      for (int k = 0; k <= i; k++) {
        beside[i][k] = indexOf(sums[i] - sums[k]);
      }
    }
    this.values = new int[xSums][ySums];
    for (int i = 0; i < xSums; i++) {
      for (int j = 0; j < ySums; j++) {
        values[i][j] = best(i, j);
      }
    }
  }

  private static int[] sums(int a, int b, int length) {
    TreeSet<Integer> all = new TreeSet<>();
    TreeSet<Integer> multiples = new TreeSet<>();
    for (int i = 0; i * a <= length; i++) {
      for (int j = 0; i * a + j * b <= length; j++) {
        all.add(i * a + j * b);
        if (i == 0 || j == 0) {
          multiples.add(i * a + j * b);
        }
      }
    }
    TreeSet<Integer> used = all.size() > MOST_SUMS ? multiples : all;
    int[] sums = new int[used.size()];
    int n = 0;
    for (int sum : used) {
      sums[n++] = sum;
    }
    return sums;
  }

  /** The index of the greatest sum that is not above {@code length}. */
  private int indexOf(int length) {
    int found = Arrays.binarySearch(sums, length);
    return found >= 0 ? found : -found - 2;
  }

  private int best(int i, int j) {
    int best = grid(i, j);
    if (best == 0 || copies(best) >= bound(i, j)) {
      return best;
    }
    for (int k = 1; 2 * sums[k] <= sums[i]; k++) {
      best = Math.max(best, values[k][j] + values[beside[i][k]][j]);
    }
    for (int k = 1; 2 * sums[k] <= sums[j]; k++) {
      best = Math.max(best, values[i][k] + values[i][beside[j][k]]);
    }
    return best;
  }

  /** The better of the two plain grids. */
  private int grid(int i, int j) {
    int n = Math.max((sums[i] / a) * (sums[j] / b), (sums[i] / b) * (sums[j] / a));
    return n == 0 ? 0 : n * COUNT - 1;
  }

  private int bound(int i, int j) {
    return (int) Math.floor((double) sums[i] * sums[j] / ((double) a * b));
  }

  int xSums() {
    return xSums;
  }

  int ySums() {
    return ySums;
  }

  /** The sum with an index: a place where a cut can matter. */
  int sum(int index) {
    return sums[index];
  }

  /**
   * Copies × 1024 − blocks of the rectangle that is left of or above the sums with these indices.
   */
  int value(int xIndex, int yIndex) {
    return values[xIndex][yIndex];
  }

  /** The index of what is left beside sum {@code part} in sum {@code whole}. */
  int beside(int whole, int part) {
    return beside[whole][part];
  }

  /** The copies in a value. */
  static int copies(int value) {
    return (value + COUNT - 1) / COUNT;
  }

  /** The value of so many copies in no block at all. */
  static int valueOf(int copies) {
    return copies * COUNT;
  }

  /** The most cells in a rectangle not larger than the table's. */
  int copies(int width, int height) {
    return copies(values[indexOf(width)][indexOf(height)]);
  }

  /** No arrangement at all holds more cells in the whole rectangle. */
  int areaBound() {
    return bound(xSums - 1, ySums - 1);
  }

  /** Adds the blocks of the best pattern of a rectangle whose top left corner is (x, y). */
  void place(int x, int y, int width, int height, List<Block> out) {
    placeAt(x, y, indexOf(width), indexOf(height), out);
  }

  void placeAt(int x, int y, int i, int j, List<Block> out) {
    int value = values[i][j];
    if (value == 0) {
      return;
    }
    if (value == grid(i, j)) {
      out.add(gridBlock(x, y, i, j));
      return;
    }
    // The block with more copies first: the large part lies at the top left.
    for (int k = 1; 2 * sums[k] <= sums[j]; k++) {
      int rest = beside[j][k];
      if (values[i][k] + values[i][rest] == value) {
        placeAt(x, y, i, rest, out);
        placeAt(x, y + sums[rest], i, k, out);
        return;
      }
    }
    for (int k = 1; 2 * sums[k] <= sums[i]; k++) {
      int rest = beside[i][k];
      if (values[k][j] + values[rest][j] == value) {
        placeAt(x, y, rest, j, out);
        placeAt(x + sums[rest], y, k, j, out);
        return;
      }
    }
    throw new IllegalStateException("guillotine table: a value without a pattern");
  }

  private Block gridBlock(int x, int y, int i, int j) {
    int upright = (sums[i] / a) * (sums[j] / b);
    int turned = (sums[i] / b) * (sums[j] / a);
    return upright >= turned
        ? new Block(0, x, y, sums[i] / a, sums[j] / b, a, b)
        : new Block(0, x, y, sums[i] / b, sums[j] / a, b, a);
  }
}
