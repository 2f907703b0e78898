// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import java.util.List;
import likeness.geometry.Point;
import likeness.image.Raster;

/**
 * Draws the upper lids down over the eyes.
 *
 * <p>Along each line at right angles to the corners the skin between brow and lid is stretched, and
 * the lid's edge with its lashes moves down over the eye, which stays where it is. At 1 the edge
 * lies on the lower lid.
 */
public final class EyeCloser {
  /** How far above the upper lid the stretched skin begins, in widths of the eye. */
  private static final double SKIN = 0.35;

  private EyeCloser() {}

  /**
   * An eye's outline by hand, from left to right in the picture.
   *
   * @param upper points of the upper lid's edge between the corners
   * @param lower points of the lower lid's
   */
  public record Outline(Point left, Point right, List<Point> upper, List<Point> lower) {}

  /** Closes both eyes by a share of their opening, 0 to 1. */
  public static Raster close(Raster photo, List<Outline> eyes, double share) {
    Pixels from = Pixels.of(photo);
    Pixels to = from.copy();
    for (Outline eye : eyes) {
      close(from, to, eye, share);
    }
    return to.toRaster();
  }

  private static void close(Pixels from, Pixels to, Outline eye, double share) {
    Frame frame = new Frame(eye);
    double[][] upper = frame.curve(eye.upper());
    double[][] lower = frame.curve(eye.lower());
    int reach = (int) Math.ceil(frame.length);
    for (int y = (int) eye.left().y() - reach; y <= eye.left().y() + reach; y++) {
      for (int x = (int) eye.left().x() - 2; x <= eye.right().x() + 2; x++) {
        if (x < 0 || y < 0 || x >= to.width || y >= to.height) {
          continue;
        }
        double s = frame.along(x + 0.5, y + 0.5);
        double d = frame.down(x + 0.5, y + 0.5);
        if (s <= 0 || s >= 1) {
          continue;
        }
        double up = value(upper, s);
        double low = Math.max(up, value(lower, s));
        double edge = up + share * (low - up);
        double top = up - SKIN * frame.length;
        if (d > top && d < edge) {
          double source = top + (d - top) * (up - top) / (edge - top);
          Point p = frame.at(s, source);
          for (int c = 0; c < 3; c++) {
            to.planes[c][y * to.width + x] = from.at(c, p.x(), p.y());
          }
        }
      }
    }
  }

  /** Between points by share; s rises. */
  private static double value(double[][] curve, double s) {
    for (int i = 1; i < curve.length; i++) {
      if (s <= curve[i][0]) {
        double t = (s - curve[i - 1][0]) / (curve[i][0] - curve[i - 1][0]);
        return curve[i - 1][1] + t * (curve[i][1] - curve[i - 1][1]);
      }
    }
    return curve[curve.length - 1][1];
  }

  /** Coordinates along the corners' line (0 to 1) and below it (pixels). */
  private static final class Frame {
    final Point origin;
    final double ux;
    final double uy;
    final double length;

    Frame(Outline eye) {
      origin = eye.left();
      length = eye.left().distanceTo(eye.right());
      ux = (eye.right().x() - origin.x()) / length;
      uy = (eye.right().y() - origin.y()) / length;
    }

    double along(double x, double y) {
      return ((x - origin.x()) * ux + (y - origin.y()) * uy) / length;
    }

    double down(double x, double y) {
      return (y - origin.y()) * ux - (x - origin.x()) * uy;
    }

    Point at(double s, double d) {
      return new Point(
          origin.x() + s * length * ux - d * uy, origin.y() + s * length * uy + d * ux);
    }

    double[][] curve(List<Point> points) {
      double[][] curve = new double[points.size() + 2][];
      curve[0] = new double[] {0, 0};
      for (int i = 0; i < points.size(); i++) {
        Point p = points.get(i);
        curve[i + 1] = new double[] {along(p.x(), p.y()), down(p.x(), p.y())};
      }
      curve[points.size() + 1] = new double[] {1, 0};
      return curve;
    }
  }
}
