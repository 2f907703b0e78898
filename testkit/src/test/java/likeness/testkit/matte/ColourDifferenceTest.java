// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColourDifferenceTest {
  /** L*, a*, b* twice, then ΔE00: from Sharma, Wu and Dalal, 2005, table 1. */
  private static final double[][] PUBLISHED = {
    {50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425},
    {50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000},
    {50, 2.5, 0, 50, 0, -2.5, 4.3065},
    {50, 2.5, 0, 73, 25, -18, 27.1492},
    {60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644},
    {22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373},
    {2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082},
  };

  @Test
  void publishedPairsComeOut() {
    for (double[] p : PUBLISHED) {
      double[] one = {p[0], p[1], p[2]};
      double[] two = {p[3], p[4], p[5]};
      assertEquals(p[6], ColourDifference.ofLab(one, two), 1e-4);
      assertEquals(p[6], ColourDifference.ofLab(two, one), 1e-4);
    }
  }

  @Test
  void blackAndWhiteAreAHundredApart() {
    assertEquals(100, new ColourDifference().of(0, 0xffffff), 0.01);
    assertEquals(0, new ColourDifference().of(0x123456, 0x123456));
  }
}
