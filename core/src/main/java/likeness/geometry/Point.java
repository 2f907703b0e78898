// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

/**
 * A point in pixels; x grows to the right, y grows down, the centre of the first pixel is (0.5,
 * 0.5).
 */
public record Point(double x, double y) {

  /**
   * The point {@code t} of the way from this one to {@code other}; 0 gives this, 1 gives the other.
   */
  public Point towards(Point other, double t) {
    return new Point(t * (other.x - x) + x, t * (other.y - y) + y);
  }

  /** The distance to {@code other}, in the unit of the coordinates. */
  public double distanceTo(Point other) {
    double dx = other.x - x;
    double dy = other.y - y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
