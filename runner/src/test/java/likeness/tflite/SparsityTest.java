// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SparsityTest {
  private static final int[] DENSE = {};

  @Test
  void rowsOfACompressedMatrix() {
    // 0 5 0 / 0 0 0 / 7 0 8
    Sparsity rows =
        new Sparsity(
            new int[] {3, 3},
            new int[] {0, 1},
            new int[][] {DENSE, {0, 1, 1, 3}},
            new int[][] {DENSE, {1, 0, 2}});
    assertArrayEquals(
        new double[] {0, 5, 0, 0, 0, 0, 7, 0, 8}, rows.densify(new double[] {5, 7, 8}));
  }

  @Test
  void columnsBeforeRows() {
    // The same matrix walked column by column: 7, then 5, then 8.
    Sparsity columns =
        new Sparsity(
            new int[] {3, 3},
            new int[] {1, 0},
            new int[][] {DENSE, {0, 1, 2, 3}},
            new int[][] {DENSE, {2, 0, 2}});
    assertArrayEquals(
        new double[] {0, 5, 0, 0, 0, 0, 7, 0, 8}, columns.densify(new double[] {7, 5, 8}));
  }

  @Test
  void denseLevelBelowACompressedOne() {
    // Only the second of two rows is stored.
    Sparsity blocks =
        new Sparsity(
            new int[] {2, 2},
            new int[] {0, 1},
            new int[][] {{0, 1}, DENSE},
            new int[][] {{1}, DENSE});
    assertArrayEquals(new double[] {0, 0, 3, 4}, blocks.densify(new double[] {3, 4}));
  }

  @Test
  void refusesIndicesOutsideTheTensor() {
    Sparsity wrong =
        new Sparsity(
            new int[] {1, 2},
            new int[] {0, 1},
            new int[][] {DENSE, {0, 1}},
            new int[][] {DENSE, {2}});
    assertThrows(IllegalArgumentException.class, () -> wrong.densify(new double[] {1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Sparsity(new int[] {1, 2}, new int[] {0}, new int[1][0], new int[1][0]));
  }
}
