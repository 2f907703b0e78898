// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import likeness.geometry.Elementary;
import likeness.geometry.Point;

/** Angles of lines in the picture. */
final class Angles {
  private Angles() {}

  /** The turn of the line between two points, in (−180, 180]; positive clockwise on the screen. */
  static double ofLineDeg(Point from, Point to) {
    return Elementary.atan2(to.y() - from.y(), to.x() - from.x()) / Elementary.RADIANS_PER_DEGREE;
  }
}
