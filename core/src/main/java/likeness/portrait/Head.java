// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.geometry.Point;

/**
 * The head's measures, in pixels of the upright source.
 *
 * @param leftEye the viewer's left pupil
 * @param rightEye the viewer's right pupil
 * @param chin the bottom of the chin, beard ignored
 * @param crown the top of the skull, estimated under the hair
 * @param hairTop the top of the hair or of what covers it
 * @param widthPx the widest part of the head between the ears, ears excluded
 * @param headHeightU95 the uncertainty of crown to chin at 95 %, as a fraction of it
 */
public record Head(
    Point leftEye,
    Point rightEye,
    Point chin,
    Point crown,
    Point hairTop,
    double widthPx,
    double headHeightU95) {

  public Point eyeMidpoint() {
    return leftEye.towards(rightEye, 0.5);
  }

  /** Crown to chin. */
  public double heightPx() {
    return crown.distanceTo(chin);
  }
}
