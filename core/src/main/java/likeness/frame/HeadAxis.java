// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Plane;
import likeness.portrait.Face;
import likeness.portrait.Matte;

/**
 * A head's own coordinates: the origin halfway between the eyes, one unit is T, the distance from
 * there to the chin along the axis.
 *
 * @param middle the origin in source pixels
 * @param rightX one unit to the side in source pixels, along the eye line
 * @param rightY the same, downwards
 */
record HeadAxis(Point middle, double rightX, double rightY) {
  /** How far to each side the top is searched, in T: the skull's half width is 0.6. */
  private static final double HALF_WIDTH = 0.6;

  private static final double COLUMN_STEP = 0.05;

  /** How far up the top is searched, in T: beyond it the crop for the mask ends. */
  private static final double HIGHEST = 2.5;

  private static final double ROW_STEP = 0.01;
  private static final double PERSON = 0.5;

  static HeadAxis of(Face face) {
    Point middle = face.eyeMidpoint();
    double dx = face.rightEye().x() - face.leftEye().x();
    double dy = face.rightEye().y() - face.leftEye().y();
    double length = Math.sqrt(dx * dx + dy * dy);
    if (!(length > 0)) {
      throw new IllegalArgumentException("face: expected two different eyes, got one point");
    }
    double down = (face.chin().y() - middle.y()) * dx - (face.chin().x() - middle.x()) * dy;
    double t = down / length;
    return new HeadAxis(middle, dx / length * t, dy / length * t);
  }

  /** The point {@code side} units to the right and {@code up} units towards the crown. */
  Point at(double side, double up) {
    return new Point(
        rightX * side + rightY * up + middle.x(), rightY * side - rightX * up + middle.y());
  }

  /**
   * How far above the eyes the person reaches without a gap, in T; 0 when the mask does not hold
   * the eyes.
   *
   * <p>Walks up each column from the eye line while alpha stays at a half or more, so that
   * something bright above the head does not count; the highest column gives the top.
   */
  double topOf(Matte matte) {
    double top = 0;
    int columns = (int) Math.floor(HALF_WIDTH / COLUMN_STEP + 0.5);
    for (int i = -columns; i <= columns; i++) {
      top = Math.max(top, columnTop(matte, i * COLUMN_STEP));
    }
    return top;
  }

  private double columnTop(Matte matte, double side) {
    Affine sourceToPlane = matte.planeToSource().inverse();
    Point from = sourceToPlane.apply(at(side, 0));
    Point unit = sourceToPlane.apply(at(side, 1));
    double before = alpha(matte.alpha(), from);
    if (before < PERSON) {
      return 0;
    }
    int rows = (int) Math.floor(HIGHEST / ROW_STEP + 0.5);
    for (int i = 1; i <= rows; i++) {
      double now = alpha(matte.alpha(), from.towards(unit, i * ROW_STEP));
      if (now < PERSON) {
        return ((before - PERSON) / (before - now) + i - 1) * ROW_STEP;
      }
      before = now;
    }
    return HIGHEST;
  }

  /** Alpha at a point of the plane; 0 beyond its edge. */
  private static double alpha(Plane plane, Point p) {
    int width = plane.width();
    int height = plane.height();
    if (!(p.x() >= 0 && p.y() >= 0 && p.x() <= width && p.y() <= height)) {
      return 0;
    }
    double u = Math.max(0, Math.min(width - 1, p.x() - 0.5));
    double v = Math.max(0, Math.min(height - 1, p.y() - 0.5));
    int x0 = (int) u;
    int y0 = (int) v;
    int x1 = Math.min(width - 1, x0 + 1);
    int y1 = Math.min(height - 1, y0 + 1);
    double fx = u - x0;
    double upper = (plane.at(x1, y0) - plane.at(x0, y0)) * fx + plane.at(x0, y0);
    double lower = (plane.at(x1, y1) - plane.at(x0, y1)) * fx + plane.at(x0, y1);
    return (lower - upper) * (v - y0) + upper;
  }
}
