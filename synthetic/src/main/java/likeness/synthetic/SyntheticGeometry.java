// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Point;

/**
 * Where things are in a synthetic portrait, known because they were put there; pixels of the
 * picture.
 *
 * @param crown the top of the skull under the hair
 * @param hairTop the top of hair or headwear on the head's axis, where the matte reaches one half
 * @param chin the bottom of the chin
 * @param leftPupil the viewer's left
 * @param rightPupil the viewer's right
 * @param headWidthPx the widest part of the head, ears and hair excluded
 * @param rollDeg the head's tilt, positive when the viewer's right eye is lower
 * @param yawDeg the head's turn, positive when the face looks to the viewer's right
 */
public record SyntheticGeometry(
    Point crown,
    Point hairTop,
    Point chin,
    Point leftPupil,
    Point rightPupil,
    double headWidthPx,
    double rollDeg,
    double yawDeg) {

  /** The distance between the pupils. */
  public double interEyeDistancePx() {
    return leftPupil.distanceTo(rightPupil);
  }

  /** Crown to chin. */
  public double headHeightPx() {
    return crown.distanceTo(chin);
  }
}
