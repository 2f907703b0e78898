// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.util.Optional;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.portrait.Face;
import likeness.portrait.Head;

/**
 * How far a measured face lies from its hand-placed points, in the coordinates of the true eye
 * line.
 *
 * @param headLength crown to chin, in % of the true length; absent without a true top
 * @param crown the crown, in % of the true head length, positive when too high; absent likewise
 * @param eyeLine the middle of the eyes, in % of the pupils' distance, positive when too low
 * @param eyeCentre the mean distance of an eye from its pupil, in % of the pupils' distance
 * @param chin the chin, in % of the distance from the eyes to it, positive when too low
 * @param rollDeg positive when turned too far clockwise
 */
public record GeometryErrors(
    Optional<Double> headLength,
    Optional<Double> crown,
    double eyeLine,
    double eyeCentre,
    double chin,
    double rollDeg) {

  public static GeometryErrors of(Face face, Head head, HandPoints truth) {
    Point left = truth.leftPupil();
    Point right = truth.rightPupil();
    double pupils = left.distanceTo(right);
    double downX = (left.y() - right.y()) / pupils;
    double downY = (right.x() - left.x()) / pupils;
    Point middle = left.towards(right, 0.5);
    double eyeLine = along(middle, face.eyeMidpoint(), downX, downY);
    double centres = left.distanceTo(face.leftEye()) + right.distanceTo(face.rightEye());
    double chin = along(truth.chin(), face.chin(), downX, downY);
    double eyesToChin = along(middle, truth.chin(), downX, downY);
    return new GeometryErrors(
        truth.top().map(top -> 100 * (head.heightPx() / top.distanceTo(truth.chin()) - 1)),
        truth
            .top()
            .map(
                top ->
                    -100 * along(top, head.crown(), downX, downY) / top.distanceTo(truth.chin())),
        100 * eyeLine / pupils,
        50 * centres / pupils,
        100 * chin / eyesToChin,
        turn(face.rollDeg() - angleDeg(left, right)));
  }

  private static double along(Point from, Point to, double x, double y) {
    return (to.x() - from.x()) * x + (to.y() - from.y()) * y;
  }

  private static double angleDeg(Point from, Point to) {
    return Elementary.atan2(to.y() - from.y(), to.x() - from.x()) / Elementary.RADIANS_PER_DEGREE;
  }

  /** The same angle in (−180, 180]. */
  private static double turn(double angleDeg) {
    return angleDeg - 360 * Math.floor((angleDeg + 180) / 360);
  }
}
