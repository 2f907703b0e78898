// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import likeness.geometry.Point;
import likeness.portrait.Face;

/** Reads eyes, chin and turn off the mesh. */
final class FaceMeasures {
  /** The lid contour of the person's right eye, the viewer's left. */
  private static final int[] RIGHT_LIDS = {
    33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246
  };

  private static final int[] LEFT_LIDS = {
    263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466
  };

  private static final int CHIN = 152;

  private FaceMeasures() {}

  static Face of(Detection detection, MeshFit fit) {
    Point leftEye = fit.mean(RIGHT_LIDS);
    Point rightEye = fit.mean(LEFT_LIDS);
    Point chin = fit.mean(CHIN);
    double rollDeg = Angles.ofLineDeg(leftEye, rightEye);
    return new Face(
        detection.box(),
        detection.score(),
        fit.presence(),
        fit.points(),
        fit.depth(),
        leftEye,
        rightEye,
        chin,
        rollDeg,
        0,
        0);
  }
}
