// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Plane;
import likeness.portrait.Stroke;
import likeness.portrait.Trimap;

/**
 * Lays strokes over a matte and its trimap.
 *
 * <p>The middle of a stroke is certain. Its rim is unknown, with the stroke as its coarse matte: so
 * the edge is found in the picture, near where it was drawn rather than just there.
 */
final class Brush {
  /** The part of the brush's radius that is certain. */
  private static final double CORE = 0.6;

  private final List<Stroke> strokes;
  private final WorkGrid grid;

  Brush(List<Stroke> strokes, WorkGrid grid) {
    this.strokes = strokes;
    this.grid = grid;
  }

  /** Where anything was drawn, what was drawn last, in {@code coarse}, in place. */
  void drawMatte(Plane coarse) {
    for (Stroke stroke : strokes) {
      float value = stroke.keep() ? 1 : 0;
      draw(stroke, 1, coarse, value);
    }
  }

  /** The same in the trimap's {@code regions}: the rim unknown, the core certain. */
  void drawRegions(Plane regions) {
    for (Stroke stroke : strokes) {
      draw(stroke, 1, regions, Trimap.UNKNOWN);
      draw(stroke, CORE, regions, stroke.keep() ? Trimap.PERSON : Trimap.BACKGROUND);
    }
  }

  private void draw(Stroke stroke, double part, Plane plane, float value) {
    Affine toGrid = grid.toSource().inverse();
    double radius = Math.max(grid.fromSourcePx(stroke.radiusPx()) * part, 0.5);
    Point from = toGrid.apply(stroke.points().get(0));
    for (Point point : stroke.points()) {
      Point to = toGrid.apply(point);
      capsule(from, to, radius, plane, value);
      from = to;
    }
  }

  /** All pixels within {@code radius} of the line between two points. */
  private static void capsule(Point from, Point to, double radius, Plane plane, float value) {
    int left = (int) clamp(Math.min(from.x(), to.x()) - radius, plane.width());
    int right = (int) clamp(Math.max(from.x(), to.x()) + radius + 1, plane.width());
    int top = (int) clamp(Math.min(from.y(), to.y()) - radius, plane.height());
    int bottom = (int) clamp(Math.max(from.y(), to.y()) + radius + 1, plane.height());
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length2 = Math.max(dx * dx + dy * dy, 1e-9);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double px = x + 0.5 - from.x();
        double py = y + 0.5 - from.y();
        double t = Math.min(Math.max((px * dx + py * dy) / length2, 0), 1);
        double ex = px - t * dx;
        double ey = py - t * dy;
        if (ex * ex + ey * ey <= radius * radius) {
          plane.values()[y * plane.width() + x] = value;
        }
      }
    }
  }

  private static double clamp(double value, int size) {
    return Math.min(Math.max(value, 0), size);
  }
}
