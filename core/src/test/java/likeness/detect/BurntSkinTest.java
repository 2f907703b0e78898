// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import likeness.image.Srgb;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class BurntSkinTest {
  private static final int SIDE = 192;
  private static final int MIDDLE = SIDE / 2 * SIDE + SIDE / 2;

  /** Linear light of a skin. */
  private static final double[] SKIN = {0.5, 0.3, 0.2};

  /** Skin everywhere, with white light added about the middle. */
  private static Tensor lit(double strength, double sigma) {
    Srgb srgb = new Srgb();
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = i % SIDE - SIDE / 2;
      double y = i / SIDE - SIDE / 2;
      double added = strength * Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
      for (int c = 0; c < 3; c++) {
        values[c * SIDE * SIDE + i] = (float) (srgb.toCode(SKIN[c] + added) / 255.0);
      }
    }
    return new Tensor(new int[] {1, 3, SIDE, SIDE}, values);
  }

  @Test
  void aSpotIsSeenAndEvenLightIsNot() {
    assertTrue(BurntSkin.isSeen(lit(2, 16), SIDE));
    assertFalse(BurntSkin.isSeen(lit(0, 16), SIDE));
    // Burnt all over is no spot.
    assertFalse(BurntSkin.isSeen(lit(2, 500), SIDE));
  }

  @Test
  void theSpotGetsTheColourOfTheSkinAndTheVeilComesOff() {
    Tensor burnt = lit(2, 16);
    float[] painted = BurntSkin.painted(burnt, SIDE).values();
    float[] bare = lit(0, 16).values();
    for (int c = 0; c < 3; c++) {
      int i = c * SIDE * SIDE + MIDDLE;
      assertEquals(1, burnt.values()[i], 1e-6);
      assertEquals(bare[i], painted[i], 0.06);
      // Two and a half deviations away there is a veil of 0.09.
      int beside = i + 40;
      assertTrue(burnt.values()[beside] > bare[beside] + 0.05);
      assertEquals(bare[beside], painted[beside], 0.06);
    }
  }

  @Test
  void outsideTheFaceNothingIsPainted() {
    Tensor burnt = lit(2, 16);
    float[] painted = BurntSkin.painted(burnt, SIDE).values();
    float[] firstRows = new float[SIDE * 8];
    float[] before = new float[SIDE * 8];
    System.arraycopy(painted, 0, firstRows, 0, firstRows.length);
    System.arraycopy(burnt.values(), 0, before, 0, before.length);
    assertArrayEquals(before, firstRows);
  }
}
