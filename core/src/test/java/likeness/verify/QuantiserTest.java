// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import likeness.image.Bands;
import likeness.image.Plane;
import org.junit.jupiter.api.Test;

final class QuantiserTest {
  @Test
  void coarseStepsKeepOnlyTheRoundedMean() {
    Plane plane = new Plane(8, 8);
    for (int i = 0; i < 64; i++) {
      plane.values()[i] = i % 2 == 0 ? 150 : 160;
    }
    // The mean's coefficient is 8 · (155 − 128) = 216; the nearest multiple of 200 gives 128 + 25.
    Plane out = new Quantiser(Collections.nCopies(64, 200)).quantised(plane, Bands.SEQUENTIAL);
    for (float value : out.values()) {
      assertEquals(153, value, 1e-4);
    }
  }

  @Test
  void stepsOfOneKeepThePictureToWithinHalfACode() {
    Plane plane = new Plane(13, 9);
    for (int i = 0; i < plane.values().length; i++) {
      plane.values()[i] = i * 37 % 256;
    }
    Plane out = new Quantiser(Collections.nCopies(64, 1)).quantised(plane, Bands.SEQUENTIAL);
    assertArrayEquals(plane.values(), out.values(), 1.5f);
  }
}
