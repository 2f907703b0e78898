// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ShapesTest {

  @Test
  void theDistanceToASquareIsNegativeInside() {
    Outline square = Outline.straight(0, 0, 2, 0, 2, 2, 0, 2);
    assertEquals(-1, square.distance(1, 1), 1e-12);
    assertEquals(1, square.distance(3, 1), 1e-12);
    assertEquals(5, square.distance(5, 6), 1e-12);
    DistanceField field = new DistanceField(square, 0.1);
    assertEquals(-0.5, field.at(0.5, 1), 1e-9);
    assertEquals(3, field.at(5, 1), 1e-9);
  }

  @Test
  void aMirroredOutlineIsTheSameOnBothSides() {
    Outline shape = Outline.mirrored(0, -1, 1, 0, 0.5, 1, 0, 1.2);
    for (double v = -0.9; v < 1.1; v += 0.1) {
      assertEquals(shape.distance(0.3, v), shape.distance(-0.3, v), 1e-12);
    }
  }

  @Test
  void aLineCoversItsWidthTimesItsLength() {
    Canvas canvas = new Canvas(40, 40);
    Ink ink = new Ink();
    new Brush(canvas).line(5, 10, 25, 22, 0.6, ink, 1);
    double sum = 0;
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        sum += canvas.alpha(x, y);
      }
    }
    assertEquals(0.6 * Math.hypot(20, 12), sum, 0.15);
  }

  @Test
  void laterLayersCoverEarlierOnes() {
    Canvas canvas = new Canvas(1, 1);
    canvas.over(0, 0, 1, 0, 0, 0.5);
    canvas.over(0, 0, 0, 1, 0, 0.5);
    assertEquals(0.75, canvas.alpha(0, 0), 1e-6);
    assertEquals(0.25, canvas.light(0, 0, 0), 1e-6);
    assertEquals(0.5, canvas.light(0, 0, 1), 1e-6);
    canvas.over(7, 0, 1, 1, 1, 1);
    assertEquals(0.75, canvas.alpha(0, 0), 1e-6);
  }

  @Test
  void srgbCodesSurviveLinearLight() {
    SrgbCurve curve = new SrgbCurve();
    for (int code = 0; code < 256; code++) {
      assertEquals((byte) code, curve.code(curve.linear(code)));
    }
    assertEquals(0.2140, curve.linear(127) + (curve.linear(128) - curve.linear(127)) / 2, 1e-3);
  }

  @Test
  void noiseIsSmoothAndDiceAreFair() {
    Noise noise = new Noise(5);
    for (double x = -3; x < 3; x += 0.01) {
      assertTrue(Math.abs(noise.at(x + 0.01, 0.4) - noise.at(x, 0.4)) < 0.05);
    }
    Dice dice = new Dice(9);
    double sum = 0;
    int sixes = 0;
    for (int i = 0; i < 6000; i++) {
      sum += dice.bell();
      sixes += dice.below(6) == 5 ? 1 : 0;
    }
    assertEquals(0, sum / 6000, 0.05);
    assertEquals(1000, sixes, 120);
  }

  @Test
  void aGridReadsWhatItHolds() {
    Grid grid = new Grid(-1, -1, 1, 1, 0.25);
    grid.fill((x, y) -> x * 2 + y);
    assertEquals(0.3 * 2 - 0.6, grid.at(0.3, -0.6), 1e-12);
    assertEquals(grid.columns(), grid.sibling().columns());
    assertEquals(grid.rows(), grid.sibling().rows());
    assertEquals(0.25, grid.blurred(1).at(0.0, 0.25), 1e-9);
  }
}
