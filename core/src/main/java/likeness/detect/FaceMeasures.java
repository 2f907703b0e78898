// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import likeness.geometry.Point;
import likeness.portrait.Face;

/**
 * Reads eyes, chin and turn off the mesh.
 *
 * <p>The two biases were measured on 33 portraits of the Face Research Lab London Set, against
 * pupils and chins placed by hand, and hold on the 33 others (the geometry bench prints both).
 */
final class FaceMeasures {
  /** The lid contour of the person's right eye, the viewer's left. */
  private static final int[] RIGHT_LIDS = {
    33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246
  };

  private static final int[] LEFT_LIDS = {
    263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466
  };

  private static final int CHIN = 152;

  /** How far the middle of the lids lies below the pupil, in distances between the eyes. */
  private static final double LIDS_BELOW_PUPIL = 0.026;

  /** The distance from the eye line to the chin, over that to the mesh's lowest point. */
  private static final double CHIN_BEYOND_MESH = 1.015;

  /**
   * The same after more passes: the third finds the chin 0.5 % farther down than the second, the
   * fourth by 0.2 % more.
   */
  private static final double CHIN_BEYOND_MORE = 1.010;

  /** Upper and lower inner lip: in the middle, and halfway to the corners. */
  private static final int[][] INNER_LIPS = {{13, 14}, {81, 178}, {311, 402}};

  private static final int[] EYE_CORNERS = {33, 133, 362, 263};

  /**
   * How many degrees the network tips a face forwards for a gap between the lips of 1, by the
   * distance of eyes and chin; no further from the gap {@link #WIDEST_TIPPING} on.
   *
   * <p>Its forehead recedes as the mouth opens: the nod of mouths opened by 0.09 and 0.15 reads
   * 1.3° and 1.8° lower, with this taken off 0.1° lower and higher (five portraits of the choosing
   * half).
   */
  private static final double TIPPING_PER_GAP = 34.8;

  private static final double WIDEST_TIPPING = 0.06;

  /** The gap of closed lips as the mesh has it, the mean of 33 portraits. */
  private static final double CLOSED_GAP = 0.018;

  private FaceMeasures() {}

  /**
   * Joins both passes into a face.
   *
   * <p>Points and chin come from the second. The eyes are the mean of both: they saw the face in
   * different frames, and their errors partly cancel (roll 0.41° instead of 0.48°). So is the nod:
   * when the head turns it wavers by 0.8° instead of 1.0°, and known nods are read to 0.6° instead
   * of 0.8°. The turn is not, because the first pass is not the same in a mirror.
   */
  static Face of(Detection detection, MeshFit first, MeshFit second) {
    return of(detection, first, second, CHIN_BEYOND_MESH);
  }

  /** As {@link #of}, of the first and the last of more than two passes. */
  static Face ofMany(Detection detection, MeshFit first, MeshFit last) {
    return of(detection, first, last, CHIN_BEYOND_MORE);
  }

  /**
   * Joins a face on which a spot of light has burnt skin, and the same with that painted over.
   *
   * <p>The spot draws the chin up and turns the face one way, the painting turns it the other: the
   * chin is the painted one's, turn and nod are the mean. The lips are not painted ones.
   */
  static Face ofBurnt(Face face, Face painted) {
    return new Face(
        face.box(),
        face.score(),
        face.presence(),
        face.mesh(),
        face.meshDepth(),
        face.leftEye(),
        face.rightEye(),
        painted.chin(),
        face.rollDeg(),
        (face.yawDeg() + painted.yawDeg()) * 0.5,
        (face.pitchDeg() + painted.pitchDeg()) * 0.5);
  }

  private static Face of(
      Detection detection, MeshFit first, MeshFit second, double chinBeyondMesh) {
    Point leftLids = first.mean(RIGHT_LIDS).towards(second.mean(RIGHT_LIDS), 0.5);
    Point rightLids = first.mean(LEFT_LIDS).towards(second.mean(LEFT_LIDS), 0.5);
    double dx = rightLids.x() - leftLids.x();
    double dy = rightLids.y() - leftLids.y();
    Point leftEye = raised(leftLids, dx, dy);
    Point rightEye = raised(rightLids, dx, dy);
    Point middle = leftEye.towards(rightEye, 0.5);
    double rollDeg = Angles.ofLineDeg(leftEye, rightEye);
    HeadPose far = HeadPose.of(first, rollDeg);
    HeadPose near = HeadPose.of(second, rollDeg);
    return new Face(
        detection.box(),
        detection.score(),
        Math.min(first.presence(), second.presence()),
        second.points(),
        second.depth(),
        leftEye,
        rightEye,
        middle.towards(second.points().get(CHIN), chinBeyondMesh),
        rollDeg,
        near.yawDeg(),
        (far.pitchDeg() + near.pitchDeg()) * 0.5 + tippedDeg(second));
  }

  /** By how much an open mouth makes the face read as tipped forwards. */
  static double tippedDeg(MeshFit fit) {
    double widest = 0;
    for (int[] pair : INNER_LIPS) {
      widest = Math.max(widest, fit.points().get(pair[0]).distanceTo(fit.points().get(pair[1])));
    }
    double gap = widest / fit.mean(EYE_CORNERS).distanceTo(fit.points().get(CHIN));
    return (Math.min(WIDEST_TIPPING, gap) - CLOSED_GAP) * TIPPING_PER_GAP;
  }

  /** From the middle of the lids to the pupil, at right angles to the eye line (dx, dy). */
  private static Point raised(Point lids, double dx, double dy) {
    return new Point(dy * LIDS_BELOW_PUPIL + lids.x(), lids.y() - dx * LIDS_BELOW_PUPIL);
  }
}
