// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import likeness.geometry.Point;
import likeness.portrait.Head;

/** Heads by their proportions. */
final class Heads {

  /**
   * The proportions of a head, in lengths of crown to chin, which is 1.
   *
   * @param eyeToChin half of it and a little more in adults
   * @param hair how far the hair stands above the crown
   */
  record Shape(double eyeToChin, double interEye, double width, double hair) {}

  /**
   * Crown 0.97 T above the eyes, head 1.97 T (COMPLIANCE.md §2.4); T is 1.84 times the distance of
   * the eyes; hair 5 %; head breadth by length from surveys of adults.
   */
  static final Shape ADULT = new Shape(0.5076, 0.276, 0.68, 0.05);

  private Heads() {}

  /** A head of {@code lengthPx} whose eyes' middle is at {@code eyes}, turned about it. */
  static Head of(Shape shape, Point eyes, double lengthPx, double rollDeg) {
    double half = shape.interEye() / 2;
    return new Head(
        turned(-half, 0, eyes, lengthPx, rollDeg),
        turned(half, 0, eyes, lengthPx, rollDeg),
        turned(0, shape.eyeToChin(), eyes, lengthPx, rollDeg),
        turned(0, shape.eyeToChin() - 1, eyes, lengthPx, rollDeg),
        turned(0, shape.eyeToChin() - 1 - shape.hair(), eyes, lengthPx, rollDeg),
        shape.width() * lengthPx,
        0.055);
  }

  private static Point turned(double x, double y, Point eyes, double lengthPx, double rollDeg) {
    double cos = Math.cos(Math.toRadians(rollDeg));
    double sin = Math.sin(Math.toRadians(rollDeg));
    return new Point(
        eyes.x() + (x * cos - y * sin) * lengthPx, eyes.y() + (x * sin + y * cos) * lengthPx);
  }
}
