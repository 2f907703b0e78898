// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * One eye, cut out along the line of its corners: 96×48, the corners 80 % of the width apart.
 *
 * <p>Lightness is L*, 0 to 100.
 */
final class EyePatch {
  static final int WIDTH = 96;
  static final int HEIGHT = 48;
  private static final double FISSURE = 0.8;

  private final View view;
  private final double[] lightness;
  private final boolean[] lids;

  private EyePatch(View view, List<Point> lids, Srgb srgb) {
    this.view = view;
    Affine toView = view.toSource().inverse();
    this.lids = Region.fill(lids.stream().map(toView::apply).toList(), WIDTH, HEIGHT);
    this.lightness = new double[view.pixels()];
    for (int i = 0; i < lightness.length; i++) {
      lightness[i] =
          Lab.lightness(
              Srgb.luminance(
                  srgb.toLinear(view.red(i)),
                  srgb.toLinear(view.green(i)),
                  srgb.toLinear(view.blue(i))));
    }
  }

  /** Cuts out the eye between two corners, the viewer's left one first. */
  static EyePatch of(
      Raster photo, Point left, Point right, List<Point> lids, Srgb srgb, Bands bands) {
    double angle =
        Elementary.atan2(right.y() - left.y(), right.x() - left.x())
            / Elementary.RADIANS_PER_DEGREE;
    double scale = left.distanceTo(right) / (FISSURE * WIDTH);
    Point middle = left.towards(right, 0.5);
    Affine toSource =
        Affine.translation(middle.x(), middle.y())
            .after(Affine.rotationDeg(angle))
            .after(Affine.scaling(scale, scale))
            .after(Affine.translation(-0.5 * WIDTH, -0.5 * HEIGHT));
    return new EyePatch(View.of(photo, toSource, new Size(WIDTH, HEIGHT), bands), lids, srgb);
  }

  View view() {
    return view;
  }

  /** L* of each pixel. */
  double[] lightness() {
    return lightness;
  }

  /** The pixels between the lids, as the mesh has them. */
  boolean[] lids() {
    return lids;
  }

  /** The first row between the lids in a column; the patch's height where there is none. */
  int upperLid(int x) {
    int y = 0;
    while (y < HEIGHT && !lids[y * WIDTH + x]) {
      y++;
    }
    return y;
  }

  /** The row after the last one between the lids in a column; 0 where there is none. */
  int lowerLid(int x) {
    int y = HEIGHT;
    while (y > 0 && !lids[(y - 1) * WIDTH + x]) {
      y--;
    }
    return y;
  }

  /** A point of the patch in the photo. */
  Point toSource(double x, double y) {
    return view.toSource().apply(x, y);
  }
}
