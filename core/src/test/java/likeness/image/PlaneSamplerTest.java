// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import org.junit.jupiter.api.Test;

class PlaneSamplerTest {
  private final Plane plane = Pictures.plane(3, 2, 0, 1, 2, 10, 11, 12);

  private Plane sample(Affine map, int width, int height) {
    return PlaneSampler.sample(plane, map, new Size(width, height), Bands.SEQUENTIAL);
  }

  @Test
  void theIdentityCopies() {
    assertArrayEquals(plane.values(), sample(Affine.IDENTITY, 3, 2).values());
  }

  @Test
  void betweenPixelsItIsBilinear() {
    Plane out = sample(Affine.translation(0.25, 0.5), 2, 1);
    assertArrayEquals(new float[] {5.25f, 6.25f}, out.values(), 1e-6f);
  }

  @Test
  void beyondTheEdgeTheEdgeGoesOn() {
    Plane out = sample(Affine.translation(-5, -5), 12, 12);
    assertEquals(0, out.at(0, 0));
    assertEquals(2, out.at(11, 0));
    assertEquals(12, out.at(11, 11));
  }

  @Test
  void halfTheSizeIsTheMeanOfFour() {
    Plane wide = Pictures.plane(4, 2, 0, 1, 2, 7, 10, 11, 12, 9);
    Plane out = PlaneSampler.sample(wide, Affine.scaling(2, 2), new Size(2, 1), Bands.SEQUENTIAL);
    assertArrayEquals(new float[] {5.5f, 7.5f}, out.values(), 1e-6f);
  }

  @Test
  void aTurnByAQuarterMovesEachPixel() {
    Plane out = sample(Affine.translation(3, 0).after(Affine.rotationDeg(90)), 2, 3);
    assertArrayEquals(new float[] {2, 12, 1, 11, 0, 10}, out.values(), 1e-6f);
  }

  @Test
  void theResultDoesNotDependOnBands() {
    Affine map =
        Affine.translation(3, 1).after(Affine.rotationDeg(20)).after(Affine.scaling(1.4, 1.4));
    Plane noise = BlurTest.noise(30, 30);
    assertArrayEquals(
        PlaneSampler.sample(noise, map, new Size(15, 16), Bands.SEQUENTIAL).values(),
        PlaneSampler.sample(noise, map, new Size(15, 16), Pictures.BACKWARDS).values());
  }

  @Test
  void mapsThatReachTooFarAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> sample(Affine.translation(1e10, 0), 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> sample(Affine.translation(Double.NaN, 0), 1, 1));
  }
}
