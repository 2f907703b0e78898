// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.image.Plane;
import likeness.portrait.Face;
import likeness.portrait.Head;
import likeness.portrait.Matte;
import org.junit.jupiter.api.Test;

class HeadEstimatorTest {
  /** Eyes at height 300, chin 100 below: T is 100. */
  private static final double T = 100;

  private final HeadEstimator estimator = new HeadEstimator();

  private static Face face(Affine turn, double rollDeg) {
    List<Point> mesh = new ArrayList<>(Collections.nCopies(Face.MESH_POINTS, turn.apply(300, 300)));
    mesh.set(234, turn.apply(240, 310));
    mesh.set(454, turn.apply(360, 310));
    return new Face(
        new Box(200, 200, 200, 200),
        0.9,
        1,
        mesh,
        Collections.nCopies(Face.MESH_POINTS, 0.0),
        turn.apply(270, 300),
        turn.apply(330, 300),
        turn.apply(300, 400),
        rollDeg,
        0,
        0);
  }

  /**
   * A plane of half the source's resolution, turned with the head, that holds the person where the
   * test says so.
   */
  private static Matte matte(Affine turn, BiPredicate<Double, Double> person) {
    float[] alpha = new float[300 * 300];
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        alpha[y * 300 + x] = person.test(2 * x + 1.0, 2 * y + 1.0) ? 1f : 0f;
      }
    }
    return new Matte(new Plane(300, 300, alpha), turn.after(Affine.scaling(2, 2)));
  }

  /** From 220 to 380 across, and from {@code top} down. */
  private static BiPredicate<Double, Double> block(double top) {
    return (x, y) -> x > 220 && x < 380 && y > top;
  }

  private Head upright(BiPredicate<Double, Double> person) {
    return estimator.estimate(face(Affine.IDENTITY, 0), matte(Affine.IDENTITY, person));
  }

  @Test
  void theTopOfTheMaskIsFoundToAFractionOfAPixel() {
    assertEquals(200, upright(block(200)).hairTop().y(), 0.1);
  }

  @Test
  void theCrownFollowsALowMask() {
    // 0.254 T + 0.674 · 1.00 T
    Head head = upright(block(200));
    assertEquals(300 - 0.928 * T, head.crown().y(), 0.1);
    assertEquals(0.05, head.headHeightU95());
    assertEquals(192.8, head.heightPx(), 0.1);
  }

  @Test
  void hairAboveTheHighestSkullSaysNothingMore() {
    double expected = 300 - (0.254 + 0.674 * 1.08) * T;
    assertEquals(expected, upright(block(190)).crown().y(), 0.5);
    assertEquals(expected, upright(block(150)).crown().y(), 1e-9);
    assertEquals(150, upright(block(150)).hairTop().y(), 0.1);
  }

  @Test
  void theSkullNeverStandsOutOfTheMask() {
    Head head = upright(block(228));
    assertEquals(head.hairTop(), head.crown());
  }

  @Test
  void aRolledHeadIsMeasuredAlongItself() {
    for (double rollDeg : new double[] {-30, 20, 90, 180}) {
      Affine turn =
          Affine.translation(300, 300)
              .after(Affine.rotationDeg(rollDeg))
              .after(Affine.translation(-300, -300));
      Head head = estimator.estimate(face(turn, rollDeg), matte(turn, block(200)));
      Point top = turn.apply(300, 200);
      assertEquals(top.x(), head.hairTop().x(), 0.1);
      assertEquals(top.y(), head.hairTop().y(), 0.1);
      assertEquals(192.8, head.heightPx(), 0.1);
      assertEquals(120 * 1.024, head.widthPx(), 1e-9);
    }
  }

  @Test
  void somethingBrightAboveTheHeadDoesNotCount() {
    BiPredicate<Double, Double> lamp = (x, y) -> y < 150;
    assertEquals(200, upright(block(200).or(lamp)).hairTop().y(), 0.1);
  }

  @Test
  void aMaskThatFailedLeavesTheMeanCrownAndMoreDoubt() {
    Head empty = upright((x, y) -> false);
    assertEquals(300 - 0.934 * T, empty.crown().y(), 1e-9);
    assertEquals(empty.crown(), empty.hairTop());
    assertEquals(0.07, empty.headHeightU95());
    assertTrue(upright(block(250)).headHeightU95() > 0.05);
  }

  @Test
  void aMaskThatEndsWithThePictureEndsTheHairThere() {
    Affine low = Affine.translation(0, -180);
    Head head = estimator.estimate(face(low, 0), matte(Affine.IDENTITY, block(-1)));
    assertEquals(0, head.hairTop().y(), 1);
    assertTrue(head.crown().y() > 0);
  }
}
