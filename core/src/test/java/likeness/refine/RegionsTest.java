// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

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
    assertEquals(1, regions.at(0));
    assertEquals(2, regions.at(6));
    assertEquals(0, regions.at(1));
  }

  @Test
  void aRingIsOne() {
    Regions regions = new Regions(set("###", "#.#", "###"), 3, 3);
    assertEquals(List.of(new Regions.Region(1, 8, true)), regions.all());
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
