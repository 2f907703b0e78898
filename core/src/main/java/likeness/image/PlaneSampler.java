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
    float[] values = out.values();
    int width = out.width();
    for (int y = fromY; y < toY; y++) {
      for (int x = 0; x < width; x++) {
        double u = map.xx() * (x + 0.5) + map.xy() * (y + 0.5) + map.dx();
        double v = map.yx() * (x + 0.5) + map.yy() * (y + 0.5) + map.dy();
        values[y * width + x] = (float) between(plane, u, v);
      }
    }
  }

  private static void manyPoints(
      Plane plane, Affine map, int points, int fromY, int toY, Plane out) {
    float[] values = out.values();
    int width = out.width();
    double spacing = 1.0 / points;
    for (int y = fromY; y < toY; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int i = 0; i < points * points; i++) {
          double px = (i % points + 0.5) * spacing + x;
          double py = (i / points + 0.5) * spacing + y;
          double u = map.xx() * px + map.xy() * py + map.dx();
          double v = map.yx() * px + map.yy() * py + map.dy();
          sum += between(plane, u, v);
        }
        values[y * width + x] = (float) (sum * spacing * spacing);
      }
    }
  }

  private static double between(Plane plane, double u, double v) {
    double x = Math.min(Math.max(u - 0.5, 0), plane.width() - 1);
    double y = Math.min(Math.max(v - 0.5, 0), plane.height() - 1);
    int x0 = (int) x;
    int y0 = (int) y;
    int x1 = Math.min(x0 + 1, plane.width() - 1);
    int y1 = Math.min(y0 + 1, plane.height() - 1);
    double fx = x - x0;
    double fy = y - y0;
    double top = (plane.at(x1, y0) - plane.at(x0, y0)) * fx + plane.at(x0, y0);
    double bottom = (plane.at(x1, y1) - plane.at(x0, y1)) * fx + plane.at(x0, y1);
    return (bottom - top) * fy + top;
  }
}
