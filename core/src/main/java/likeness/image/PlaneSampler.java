// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Affine;
import likeness.geometry.Size;

/**
 * Looks at a plane through a map, between pixels by bilinear interpolation, beyond its edge at its
 * edge.
 *
 * <p>When an output pixel covers several pixels of the plane, the mean over a grid of points is
 * taken, as many along each axis as the pixels covered.
 */
public final class PlaneSampler {
  /** Maps coarser than this many plane pixels to an output pixel are sampled more thinly. */
  private static final int MOST_POINTS = 16;

  private static final double LARGEST_COORDINATE = 1 << 28;

  private PlaneSampler() {}

  /**
   * Gives the plane of size {@code output} whose points {@code outputToPlane} takes to {@code
   * plane}.
   *
   * @throws IllegalArgumentException if the map reaches further than 2²⁸ pixels
   */
  public static Plane sample(Plane plane, Affine outputToPlane, Size output, Bands bands) {
    double reach =
        Math.abs(outputToPlane.dx())
            + Math.abs(outputToPlane.dy())
            + (Math.abs(outputToPlane.xx()) + Math.abs(outputToPlane.yx())) * output.width()
            + (Math.abs(outputToPlane.xy()) + Math.abs(outputToPlane.yy())) * output.height();
    if (!(reach < LARGEST_COORDINATE)) {
      throw new IllegalArgumentException(
          "outputToPlane: expected corners within 2^28 pixels, got " + outputToPlane);
    }
    Plane out = new Plane(output.width(), output.height());
    // The tolerance keeps a scale of 1, off by rounding, from taking four points a pixel.
    int points = (int) Math.ceil(Math.min(MOST_POINTS, outputToPlane.scale()) - 1e-6);
    if (points <= 1) {
      bands.run(output.height(), (from, to) -> onePoint(plane, outputToPlane, from, to, out));
    } else {
      bands.run(
          output.height(), (from, to) -> manyPoints(plane, outputToPlane, points, from, to, out));
    }
    return out;
  }

  private static void onePoint(Plane plane, Affine map, int fromY, int toY, Plane out) {
    for (int y = fromY; y < toY; y++) {
      onePointRow(plane, map, y, out);
    }
  }

  private static void onePointRow(Plane plane, Affine map, int y, Plane out) {
    float[] values = out.values();
    int width = out.width();
    for (int x = 0; x < width; x++) {
      double u = map.xx() * (x + 0.5) + map.xy() * (y + 0.5) + map.dx();
      double v = map.yx() * (x + 0.5) + map.yy() * (y + 0.5) + map.dy();
      values[y * width + x] = (float) between(plane, u, v);
    }
  }

  private static void manyPoints(
      Plane plane, Affine map, int points, int fromY, int toY, Plane out) {
    for (int y = fromY; y < toY; y++) {
      manyPointsRow(plane, map, points, y, out);
    }
  }

  private static void manyPointsRow(Plane plane, Affine map, int points, int y, Plane out) {
    float[] values = out.values();
    int width = out.width();
    double spacing = 1.0 / points;
    double reach = Math.abs(map.xx()) + Math.abs(map.xy()) + 1;
    double reachDown = Math.abs(map.yx()) + Math.abs(map.yy()) + 1;
    for (int x = 0; x < width; x++) {
      double middle = map.xx() * (x + 0.5) + map.xy() * (y + 0.5) + map.dx();
      double middleDown = map.yx() * (x + 0.5) + map.yy() * (y + 0.5) + map.dy();
      boolean inside =
          middle > reach
              && middle < plane.width() - reach
              && middleDown > reachDown
              && middleDown < plane.height() - reachDown;
      double sum = 0;
      for (int j = 0; j < points; j++) {
        double py = (j + 0.5) * spacing + y;
        for (int i = 0; i < points; i++) {
          double px = (i + 0.5) * spacing + x;
          double u = map.xx() * px + map.xy() * py + map.dx();
          double v = map.yx() * px + map.yy() * py + map.dy();
          sum += inside ? betweenInside(plane, u, v) : between(plane, u, v);
        }
      }
      values[y * width + x] = (float) (sum * spacing * spacing);
    }
  }

  /** As {@link #between}, for points that are a pixel away from every edge. */
  private static double betweenInside(Plane plane, double u, double v) {
    double x = u - 0.5;
    double y = v - 0.5;
    int x0 = (int) x;
    int y0 = (int) y;
    return mixed(plane.values(), y0 * plane.width() + x0, 1, plane.width(), x - x0, y - y0);
  }

  private static double between(Plane plane, double u, double v) {
    int width = plane.width();
    int right = width - 1;
    int below = plane.height() - 1;
    double x = Math.min(Math.max(u - 0.5, 0), right);
    double y = Math.min(Math.max(v - 0.5, 0), below);
    int x0 = (int) x;
    int y0 = (int) y;
    int at = y0 * width + x0;
    int across = x0 < right ? 1 : 0;
    int down = y0 < below ? width : 0;
    return mixed(plane.values(), at, across, down, x - x0, y - y0);
  }

  private static double mixed(float[] values, int at, int across, int down, double fx, double fy) {
    double topLeft = values[at];
    double bottomLeft = values[at + down];
    double top = (values[at + across] - topLeft) * fx + topLeft;
    double bottom = (values[at + down + across] - bottomLeft) * fx + bottomLeft;
    return (bottom - top) * fy + top;
  }
}
