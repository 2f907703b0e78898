// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntUnaryOperator;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import org.junit.jupiter.api.Test;

/** What is made of some rows of a cut is what the whole cut would give. */
class CutTest {
  private static final Size OUTPUT = new Size(40, 200);
  private static final IntUnaryOperator STRIPES = row -> row / 8 * 64 + row % 8;
  private static final int STRIPE_ROWS = 24;

  @Test
  void rowsAskedForSuffice() {
    for (double scale : new double[] {0.7, 1, 2.3, 4.9, 7.9}) {
      Affine map = Affine.rotationDeg(2).after(Affine.scaling(scale, scale));
      Plane original = noise((int) (OUTPUT.width() * scale) + 9, (int) (OUTPUT.height() * scale));
      Cut some = new Cut(original, map, OUTPUT);
      Cut whole = new Cut(original, map, OUTPUT);
      some.make(STRIPE_ROWS, STRIPES, Bands.SEQUENTIAL);
      whole.make(OUTPUT.height(), row -> row, Bands.SEQUENTIAL);
      for (Kernel kernel : Kernel.values()) {
        if (kernel.stretched()) {
          Plane expected = new Plane(OUTPUT.width(), STRIPE_ROWS);
          Plane actual = new Plane(OUTPUT.width(), STRIPE_ROWS);
          new KernelRender(whole.plane(), whole.map(), kernel)
              .run(expected, STRIPES, Bands.SEQUENTIAL);
          new KernelRender(some.plane(), some.map(), kernel).run(actual, STRIPES, Bands.SEQUENTIAL);
          assertSame(expected, actual, kernel + " at " + scale);
        }
      }
      if (scale > 1) {
        Plane expected = new Plane(OUTPUT.width(), STRIPE_ROWS);
        Plane actual = new Plane(OUTPUT.width(), STRIPE_ROWS);
        new HalvingRender(whole.plane(), OUTPUT).run(expected, STRIPES, Bands.SEQUENTIAL);
        new HalvingRender(some.plane(), OUTPUT).run(actual, STRIPES, Bands.SEQUENTIAL);
        assertSame(expected, actual, "halving at " + scale);
      }
    }
  }

  @Test
  void onlyRowsAskedForAreMade() {
    Cut cut = new Cut(noise(400, 900), Affine.scaling(4, 4), OUTPUT);
    cut.make(8, STRIPES, Bands.SEQUENTIAL);
    Plane plane = cut.plane();
    assertTrue(plane.at(20, 10) > 0);
    assertEquals(0, plane.at(20, 120));
  }

  private static void assertSame(Plane expected, Plane actual, String what) {
    for (int i = 0; i < expected.values().length; i++) {
      assertEquals(expected.values()[i], actual.values()[i], what);
    }
  }

  private static Plane noise(int width, int height) {
    Plane plane = new Plane(width, height);
    int state = 99;
    for (int i = 0; i < plane.values().length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      plane.values()[i] = (state >>> 8) % 254 + 1;
    }
    return plane;
  }
}
