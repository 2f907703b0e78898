// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

/**
 * A map of the plane: {@code x' = xx·x + xy·y + dx}, {@code y' = yx·x + yy·y + dy}.
 *
 * <p>Named after what it maps: {@code outputToSource.apply(p)} takes a point of the output to the
 * source.
 */
public record Affine(double xx, double xy, double dx, double yx, double yy, double dy) {

  public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  public static Affine translation(double dx, double dy) {
    return new Affine(1, 0, dx, 0, 1, dy);
  }

  public static Affine scaling(double sx, double sy) {
    return new Affine(sx, 0, 0, 0, sy, 0);
  }

  /**
   * A turn about the origin; positive angles take the x axis towards the y axis (clockwise on the
   * screen).
   */
  public static Affine rotationDeg(double angleDeg) {
    double radians = angleDeg * Elementary.RADIANS_PER_DEGREE;
    double cos = Elementary.cos(radians);
    double sin = Elementary.sin(radians);
    return new Affine(cos, -sin, 0, sin, cos, 0);
  }

  public Point apply(double x, double y) {
    return new Point(xx * x + xy * y + dx, yx * x + yy * y + dy);
  }

  public Point apply(Point p) {
    return apply(p.x(), p.y());
  }

  /** The map that applies {@code first} and then this one. */
  public Affine after(Affine first) {
    return new Affine(
        xx * first.xx + xy * first.yx,
        xx * first.xy + xy * first.yy,
        xx * first.dx + xy * first.dy + dx,
        yx * first.xx + yy * first.yx,
        yx * first.xy + yy * first.yy,
        yx * first.dx + yy * first.dy + dy);
  }

  /**
   * The map that undoes this one.
   *
   * @throws IllegalArgumentException if this map flattens the plane
   */
  public Affine inverse() {
    double det = xx * yy - xy * yx;
    if (det == 0) {
      throw new IllegalArgumentException("affine: expected an invertible map, got determinant 0");
    }
    double ixx = yy / det;
    double ixy = -xy / det;
    double iyx = -yx / det;
    double iyy = xx / det;
    return new Affine(ixx, ixy, -(ixx * dx + ixy * dy), iyx, iyy, -(iyx * dx + iyy * dy));
  }

  /**
   * How many units of the target one unit of the source becomes (the square root of the area
   * factor).
   */
  public double scale() {
    return Math.sqrt(Math.abs(xx * yy - xy * yx));
  }
}
