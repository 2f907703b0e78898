// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import likeness.image.Plane;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;

/** A dark disc of radius 30 in a square of 100, with an edge of two pixels. */
class MatteErrorsTest {
  private static final int SIDE = 100;
  private static final double FACE_PX = 50;
  private final PersonLayer truth = new PersonLayer("disc", disc(30), dark());

  @Test
  void theTruthHasNoErrors() {
    MatteErrors none = errors(truth.alpha(), truth.foreground());
    assertEquals(new MatteErrors(0, 0, 0, 0, 0, 0, 0, 0, 0), none);
  }

  @Test
  void figuresOfAKnownErrorComeOut() {
    Plane off = copy();
    off.values()[50 * SIDE + 50] = 0.5f;
    MatteErrors one = errors(off, truth.foreground());
    assertEquals(0.0005, one.sad(), 1e-9);
    assertEquals(0.25 / (SIDE * SIDE) * 1000, one.mse(), 1e-9);
    assertEquals(0, one.transition());
    assertEquals(0, one.holes());
    assertTrue(one.gradient() > 0 && one.connectivity() > 0);
  }

  @Test
  void aHoleIsCountedAndWhatIsLostMeasured() {
    Plane holed = copy();
    int lost = 0;
    for (int y = 46; y < 54; y++) {
      for (int x = 46; x < 54; x++) {
        holed.values()[y * SIDE + x] = 0.2f;
        lost++;
      }
    }
    MatteErrors one = errors(holed, truth.foreground());
    assertEquals(1, one.holes());
    long body = 0;
    for (float a : truth.alpha().values()) {
      body += a > 0.98 ? 1 : 0;
    }
    assertEquals((double) lost / body, one.lostShare(), 1e-12);
  }

  @Test
  void aBiteFromOutsideIsLostBodyAndNoHole() {
    Plane bitten = copy();
    for (int y = 46; y < 54; y++) {
      for (int x = 0; x < 54; x++) {
        bitten.values()[y * SIDE + x] = 0.2f;
      }
    }
    MatteErrors one = errors(bitten, truth.foreground());
    assertEquals(0, one.holes());
    assertTrue(one.lostShare() > 0.05, "lost " + one.lostShare());
  }

  @Test
  void aPaleRimIsSeenInTheRing() {
    byte[] samples = truth.foreground().samples().clone();
    Arrays.fill(samples, (byte) 200);
    MatteErrors rim = errors(truth.alpha(), Raster.rgb(SIDE, SIDE, samples));
    assertTrue(rim.ringDifference() > 10, "ΔE00 " + rim.ringDifference());
    assertTrue(rim.ringShare() > 0.4, "share " + rim.ringShare());
    assertEquals(0, rim.sad());
  }

  @Test
  void aWiderEdgeIsAnErrorOfTheTransition() {
    MatteErrors wide = errors(disc(31), truth.foreground());
    assertTrue(wide.transition() > 0.05, "band " + wide.transition());
    assertTrue(wide.ringDifference() > 1, "ΔE00 " + wide.ringDifference());
  }

  private MatteErrors errors(Plane alpha, Raster foreground) {
    return MatteErrors.of(truth, alpha, foreground, FACE_PX);
  }

  private Plane copy() {
    return new Plane(SIDE, SIDE, truth.alpha().values().clone());
  }

  private static Plane disc(double radius) {
    Plane plane = new Plane(SIDE, SIDE);
    for (int i = 0; i < SIDE * SIDE; i++) {
      double far = Math.hypot(i % SIDE - 49.5, i / SIDE - 49.5) - radius;
      plane.values()[i] = (float) Math.min(Math.max(0.5 - far / 2, 0), 1);
    }
    return plane;
  }

  private static Raster dark() {
    byte[] samples = new byte[SIDE * SIDE * 3];
    Arrays.fill(samples, (byte) 40);
    return Raster.rgb(SIDE, SIDE, samples);
  }
}
