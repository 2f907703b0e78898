// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** The example quantisation tables of ITU-T T.81 (Annex K.1) and the zigzag order (Figure A.6). */
final class JpegTables {
  /** Natural index of the k-th coefficient in zigzag order. */
  private static final int[] ZIGZAG = zigzag();

  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };
  private static final int[] CHROMINANCE = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99
  };

  private JpegTables() {}

  static int[] zigzagOrder() {
    return ZIGZAG.clone();
  }

  /**
   * The table for {@code quality} from 1 to 100 on the Independent JPEG Group's scale, in zigzag
   * order.
   */
  static int[] quantisation(boolean luminance, int quality) {
    int[] base = luminance ? LUMINANCE : CHROMINANCE;
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    int[] table = new int[64];
    for (int k = 0; k < 64; k++) {
      int step = (base[ZIGZAG[k]] * percent + 50) / 100;
      table[k] = Math.max(1, Math.min(255, step));
    }
    return table;
  }

  private static int[] zigzag() {
    int[] order = new int[64];
    int k = 0;
    for (int diagonal = 0; diagonal < 15; diagonal++) {
      int low = Math.max(0, diagonal - 7);
      int high = Math.min(7, diagonal);
      for (int i = low; i <= high; i++) {
        int row = diagonal % 2 == 0 ? high + low - i : i;
        order[k++] = row * 8 + diagonal - row;
      }
    }
    return order;
  }
}
