// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.portrait.Sighting;

/**
 * A face as the detector sees it.
 *
 * @param box from the brows to the chin
 * @param score in [0, 1]
 * @param keypoints the person's right and left eye, nose tip, mouth, and the points before the
 *     right and left ear
 */
record Detection(Box box, double score, List<Point> keypoints) {
  static final int KEYPOINTS = 6;
  private static final int RIGHT_EYE = 0;
  private static final int LEFT_EYE = 1;
  private static final int NOSE = 2;

  Detection {
    keypoints = List.copyOf(keypoints);
    if (keypoints.size() != KEYPOINTS) {
      throw new IllegalArgumentException(
          "keypoints: expected " + KEYPOINTS + ", got " + keypoints.size());
    }
  }

  /** The same face after a map by shift, scale and turn; the box keeps its area and its middle. */
  Detection map(Affine affine) {
    double scale = affine.scale();
    Point centre = affine.apply(box.centre());
    double width = box.width() * scale;
    double height = box.height() * scale;
    Box mapped = new Box(centre.x() - 0.5 * width, centre.y() - 0.5 * height, width, height);
    return new Detection(mapped, score, keypoints.stream().map(affine::apply).toList());
  }

  /**
   * The turn of the line from the person's right eye to the left: 0 for an upright face, ±180
   * upside down.
   */
  double rollDeg() {
    return Angles.ofLineDeg(keypoints.get(RIGHT_EYE), keypoints.get(LEFT_EYE));
  }

  /**
   * How far the nose lies beside the middle of the eyes, along their line, in distances between the
   * eyes.
   */
  double noseOffset() {
    Point from = keypoints.get(RIGHT_EYE);
    Point to = keypoints.get(LEFT_EYE);
    Point nose = keypoints.get(NOSE);
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double square = dx * dx + dy * dy;
    if (square == 0) {
      return 0;
    }
    return ((nose.x() - from.x()) * dx + (nose.y() - from.y()) * dy) / square - 0.5;
  }

  Sighting sighting() {
    return new Sighting(box, rollDeg());
  }

  double area() {
    return box.area();
  }
}
