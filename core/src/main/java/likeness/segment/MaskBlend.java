// SPDX-License-Identifier: Apache-2.0
package likeness.segment;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.portrait.Matte;

/** Lays the mask of the head over the mask of the whole picture, without a seam. */
final class MaskBlend {
  /**
   * Over how much of the head's mask it fades in from its edge, as a share of its side.
   *
   * <p>Wide enough to hide a difference of whole alphas along the shoulders, narrow enough to leave
   * the hair to the head's mask.
   */
  private static final double FADE = 0.1;

  private final Matte whole;
  private final Matte head;
  private final Affine planeToWhole;
  private final Affine planeToHead;

  MaskBlend(Matte whole, Matte head, Affine planeToSource) {
    this.whole = whole;
    this.head = head;
    this.planeToWhole = whole.planeToSource().inverse().after(planeToSource);
    this.planeToHead = head.planeToSource().inverse().after(planeToSource);
  }

  Plane draw(Size size, Bands bands) {
    Plane out = new Plane(size.width(), size.height());
    bands.run(
        size.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            drawRow(y, out);
          }
        });
    return out;
  }

  private void drawRow(int y, Plane out) {
    int width = out.width();
    float[] values = out.values();
    Plane far = whole.alpha();
    Plane near = head.alpha();
    double cy = y + 0.5;
    for (int x = 0; x < width; x++) {
      double cx = x + 0.5;
      double u = planeToWhole.xx() * cx + planeToWhole.xy() * cy + planeToWhole.dx();
      double v = planeToWhole.yx() * cx + planeToWhole.yy() * cy + planeToWhole.dy();
      double alpha = bilinear(far, u, v);
      double s = planeToHead.xx() * cx + planeToHead.xy() * cy + planeToHead.dx();
      double t = planeToHead.yx() * cx + planeToHead.yy() * cy + planeToHead.dy();
      double weight = weight(near, s, t);
      if (weight > 0) {
        alpha = (bilinear(near, s, t) - alpha) * weight + alpha;
      }
      values[y * width + x] = (float) alpha;
    }
  }

  /** 0 at the mask's edge and beyond, 1 from where it has faded in, with level ends. */
  static double weight(Plane mask, double x, double y) {
    double edge = Math.min(Math.min(x, mask.width() - x), Math.min(y, mask.height() - y));
    double t = Math.max(0, Math.min(1, edge / (mask.width() * FADE)));
    return (3 - 2 * t) * t * t;
  }

  /** The value at a point of the plane; beyond the edge that of the edge. */
  static double bilinear(Plane plane, double x, double y) {
    int lastX = plane.width() - 1;
    int lastY = plane.height() - 1;
    double u = Math.max(0, Math.min(lastX, x - 0.5));
    double v = Math.max(0, Math.min(lastY, y - 0.5));
    int x0 = (int) u;
    int y0 = (int) v;
    double fx = u - x0;
    double fy = v - y0;
    int x1 = Math.min(lastX, x0 + 1);
    int y1 = Math.min(lastY, y0 + 1);
    double upper = (plane.at(x1, y0) - plane.at(x0, y0)) * fx + plane.at(x0, y0);
    double lower = (plane.at(x1, y1) - plane.at(x0, y1)) * fx + plane.at(x0, y1);
    return (lower - upper) * fy + upper;
  }
}
