// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.retouch;

import likeness.geometry.Affine;
import likeness.geometry.Point;

/** Where the face lies in a portrait, in its pixels; left is the viewer's. */
public record FaceMarks(Point leftPupil, Point rightPupil, Point chin) {

  /** A face is about this many times as wide as its pupils are apart. */
  private static final double WIDTH_IN_PUPIL_DISTANCES = 2.2;

  public FaceMarks through(Affine map) {
    return new FaceMarks(map.apply(leftPupil), map.apply(rightPupil), map.apply(chin));
  }

  public double pupilDistance() {
    return leftPupil.distanceTo(rightPupil);
  }

  public double faceWidth() {
    return WIDTH_IN_PUPIL_DISTANCES * pupilDistance();
  }

  /**
   * A point of the face: {@code across} in pupil distances from the middle of the eyes to the
   * right, {@code down} from the eyes (0) to the chin (1).
   */
  public Point at(double across, double down) {
    Point eyes = leftPupil.towards(rightPupil, 0.5);
    return new Point(
        eyes.x() + (rightPupil.x() - leftPupil.x()) * across + (chin.x() - eyes.x()) * down,
        eyes.y() + (rightPupil.y() - leftPupil.y()) * across + (chin.y() - eyes.y()) * down);
  }
}
