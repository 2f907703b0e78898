// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The two ears: a rim, a fold inside it and the hollow before the ear canal. */
final class EarPainter {
  private static final double[] SHAPE = {
    -0.1, -0.26, 0.0, -0.36, 0.12, -0.37, 0.21, -0.26, 0.23, -0.08, 0.19, 0.12, 0.13, 0.27, 0.1,
    0.42, 0.02, 0.49, -0.06, 0.42, -0.1, 0.2
  };

  private final HeadFrame frame;
  private final HeadShape shape;
  private final Complexion complexion;
  private final Shading shading;
  private final DistanceField field;
  private final double size;
  private final Ink ink = new Ink();

  EarPainter(Head head) {
    this.frame = head.frame();
    this.shape = head.shape();
    this.complexion = head.complexion();
    this.shading = head.shading();
    this.size = head.traits().earSize();
    this.field = new DistanceField(Outline.rounded(SHAPE), 0.02);
  }

  void paint(Canvas canvas) {
    for (int side = -1; side <= 1; side += 2) {
      ear(canvas, side);
    }
  }

  private void ear(Canvas canvas, int side) {
    // A turn hides the far ear behind the head and brings the near one forward.
    double turned = frame.sinYaw() * side * -0.25;
    double rootX = (shape.halfWidth() - 0.06 + turned) * side;
    double rootY = 0.14;
    double across = 0.4 * side + rootX;
    PixelBox box =
        PixelBox.around(
            frame,
            Math.min(rootX - 0.2 * side, across),
            -0.4,
            Math.max(rootX - 0.2 * side, across),
            0.8,
            canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double ex = (frame.across(x + 0.5, y + 0.5) - rootX) * side / size;
        double ey = (frame.down(x + 0.5, y + 0.5) - rootY) / size;
        double d = field.at(ex, ey);
        double cover = Smooth.clamp(0.5 - d * frame.scale() * size);
        if (cover > 0) {
          colour(ex, ey, d, side);
          canvas.over(x, y, ink, cover);
        }
      }
    }
  }

  private void colour(double ex, double ey, double d, int side) {
    double e = 0.02;
    double slope = relief(field.at(ex + e, ey)) - relief(field.at(ex - e, ey));
    double fall = relief(field.at(ex, ey + e)) - relief(field.at(ex, ey - e));
    double nx = (0.35 - slope / (2 * e)) * side;
    double ny = -fall / (2 * e);
    double length = Math.sqrt(nx * nx + ny * ny + 1.0);
    ink.set(complexion.base());
    ink.tint(1.05, 0.84, 0.8, 0.45);
    double hollow = Smooth.bump(ex, ey, 0.02, 0.06, 0.13, 0.2);
    ink.tint(0.5, 0.38, 0.36, hollow * 0.75);
    double open = 0.62 + 0.38 * Smooth.step(-0.02, -0.0, d) + 0.16 * Smooth.step(0.06, 0.2, ex);
    shading.skin(ink, nx / length, ny / length, 1.0 / length, open, 0.85, complexion.gloss());
  }

  /** The height over the ear's plane, by the distance from its edge. */
  private static double relief(double d) {
    double rim = (d + 0.04) / 0.05;
    double fold = (d + 0.13) / 0.05;
    return Smooth.bump(rim * rim) * 0.03 + Smooth.bump(fold * fold) * 0.02;
  }
}
