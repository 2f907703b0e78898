// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BandsTest {

  @Test
  void spreadWorkComesByEveryRowOnce() {
    for (int rows = 1; rows < 700; rows++) {
      int[] seen = new int[rows];
      Pictures.BACKWARDS.runSpread(
          rows,
          (from, to) -> {
            for (int y = from; y < to; y++) {
              seen[y]++;
            }
          });
      for (int y = 0; y < rows; y++) {
        assertEquals(1, seen[y], "row " + y + " of " + rows);
      }
    }
  }

  /** Two halves of the strips get about as much of the upper half of the picture. */
  @Test
  void spreadWorkIsEvenOverTwoBands() {
    int[] upper = new int[2];
    int[] band = {0};
    Bands halves =
        (rows, kernel) -> {
          kernel.run(0, rows / 2);
          band[0] = 1;
          kernel.run(rows / 2, rows);
        };
    halves.runSpread(1200, (from, to) -> upper[band[0]] += from < 600 ? to - from : 0);
    assertEquals(600, upper[0] + upper[1]);
    assertTrue(Math.abs(upper[0] - upper[1]) <= 60, upper[0] + " and " + upper[1]);
  }
}
