// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DistanceTest {

  @Test
  void straightStepsCostThreeAndDiagonalOnesFour() {
    boolean[] set = new boolean[12];
    set[0] = true;
    assertArrayEquals(new int[] {0, 3, 6, 9, 3, 4, 7, 10, 6, 7, 8, 11}, Distance.to(set, 4, 3));
  }

  @Test
  void itIsWithinEightPercentOfTheTrueDistance() {
    boolean[] set = new boolean[61 * 61];
    set[30 * 61 + 30] = true;
    int[] distance = Distance.to(set, 61, 61);
    for (int i = 0; i < set.length; i++) {
      double exact = Math.hypot(i % 61 - 30, i / 61 - 30);
      assertEquals(exact, distance[i] / 3.0, 0.08 * exact);
    }
  }

  @Test
  void anEmptySetIsFarFromEverywhere() {
    for (int distance : Distance.to(new boolean[20], 5, 4)) {
      assertTrue(distance > 1 << 27);
    }
  }
}
