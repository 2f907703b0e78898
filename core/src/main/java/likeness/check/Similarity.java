// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;

/** The turn, scale and shift that takes points closest to others, by least squares. */
final class Similarity {
  private Similarity() {}

  /**
   * @throws IllegalArgumentException if the counts differ, or all points of {@code from} are one
   */
  static Affine between(List<Point> from, List<Point> to) {
    if (from.size() != to.size() || from.isEmpty()) {
      throw new IllegalArgumentException(
          "to: expected " + from.size() + " points, got " + to.size());
    }
    Point a = mean(from);
    Point b = mean(to);
    double re = 0;
    double im = 0;
    double square = 0;
    for (int i = 0; i < from.size(); i++) {
      double px = from.get(i).x() - a.x();
      double py = from.get(i).y() - a.y();
      double qx = to.get(i).x() - b.x();
      double qy = to.get(i).y() - b.y();
      re = px * qx + py * qy + re;
      im = px * qy - py * qx + im;
      square = px * px + py * py + square;
    }
    if (!(square > 0)) {
      throw new IllegalArgumentException("from: expected different points, got one");
    }
    double cos = re / square;
    double sin = im / square;
    return new Affine(
        cos, -sin, b.x() - cos * a.x() + sin * a.y(), sin, cos, b.y() - sin * a.x() - cos * a.y());
  }

  private static Point mean(List<Point> points) {
    double x = 0;
    double y = 0;
    for (Point p : points) {
      x += p.x();
      y += p.y();
    }
    return new Point(x / points.size(), y / points.size());
  }
}
