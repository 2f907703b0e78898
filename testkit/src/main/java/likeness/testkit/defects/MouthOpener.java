// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import likeness.geometry.Point;
import likeness.image.Raster;

/**
 * Opens a mouth: the lower lip and what is below it move down, less and less towards the chin's
 * lower edge, and the gap between the lips is filled dark.
 */
public final class MouthOpener {
  private static final double[] INSIDE = {45, 18, 18};

  private MouthOpener() {}

  /**
   * @param left the corner at the viewer's left
   * @param right the other corner
   * @param middle where the lips meet in the middle
   * @param below a point below the chin, from which on nothing moves
   * @param gapPx how far the lips part in the middle
   */
  public static Raster open(
      Raster photo, Point left, Point right, Point middle, Point below, double gapPx) {
    Pixels from = Pixels.of(photo);
    Pixels to = from.copy();
    double reach = below.y() - middle.y();
    for (int y = (int) middle.y() - 4; y < Math.min(to.height, below.y()); y++) {
      for (int x = 0; x < to.width; x++) {
        double u = (x + 0.5 - (left.x() + right.x()) / 2) / ((right.x() - left.x()) / 2);
        // The jaw moves as a whole, and beside it the cheeks ever less.
        double jaw = gapPx * Math.exp(-u * u / 2);
        double gap = Math.abs(u) < 1 ? gapPx * (1 - u * u) : 0;
        double seam = middle.y() + (Math.min(1, u * u)) * ((left.y() + right.y()) / 2 - middle.y());
        double d = y + 0.5 - seam;
        if (d <= 0) {
          continue;
        }
        if (d < gap) {
          for (int c = 0; c < 3; c++) {
            to.planes[c][y * to.width + x] = INSIDE[c];
          }
          continue;
        }
        double shift = Math.max(gap, Math.abs(u) < 1 ? gap : jaw * 0);
        double fall = Math.max(0, 1 - (d - gap) / (reach - gap));
        double source = y + 0.5 - shift * fall;
        for (int c = 0; c < 3; c++) {
          to.planes[c][y * to.width + x] = from.at(c, x + 0.5, source);
        }
      }
    }
    return to.toRaster();
  }

  /**
   * How far {@link #open} moves a point below the middle of the lips down, in pixels: what is
   * solved from where each row of the picture is taken from.
   *
   * @param point between the lips and {@code below}
   */
  public static double movesDown(Point point, Point middle, Point below, double gapPx) {
    return gapPx * (1 - (point.y() - middle.y()) / (below.y() - middle.y()));
  }
}
