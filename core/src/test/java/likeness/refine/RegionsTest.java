// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

  @Test
  void partsThatTouchAtCornersOnlyAreTwo() {
    boolean[] set = set("#....", ".##..", ".##..", ".....");
    Regions regions = new Regions(set, 5, 4);
    assertEquals(
        List.of(new Regions.Region(1, 1, true), new Regions.Region(2, 4, false)), regions.all());
    assertArrayEquals(
        new int[] {1, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0}, regions.labels());
  }

  @Test
  void aRingIsOne() {
    Regions regions = new Regions(set("###", "#.#", "###"), 3, 3);
    assertEquals(List.of(new Regions.Region(1, 8, true)), regions.all());
  }

  /** Two arms that only the last row joins, and a part of its own between them. */
  @Test
  void armsThatMeetBelowAreOne() {
    Regions regions = new Regions(set("#...#..#", "#.#.#..#", "#...##.#", "#####..#"), 8, 4);
    assertEquals(
        List.of(
            new Regions.Region(1, 12, true),
            new Regions.Region(2, 4, true),
            new Regions.Region(3, 1, false)),
        regions.all());
    assertArrayEquals(new boolean[] {false, false, false, true}, regions.enclosed());
    assertEquals(1, regions.labels()[4]);
    assertEquals(3, regions.labels()[10]);
  }

  @Test
  void nothingHasNoParts() {
    assertEquals(List.of(), new Regions(new boolean[6], 3, 2).all());
  }

  private static boolean[] set(String... rows) {
    boolean[] set = new boolean[rows.length * rows[0].length()];
    for (int i = 0; i < set.length; i++) {
      set[i] = rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#';
    }
    return set;
  }
}
