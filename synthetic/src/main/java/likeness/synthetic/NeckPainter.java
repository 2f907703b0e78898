// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Neck and bare shoulders, in the shadow of the jaw. */
final class NeckPainter {
  private final HeadFrame head;
  private final HeadFrame body;
  private final HeadShape shape;
  private final Complexion complexion;
  private final Shading shading;
  private final DistanceField field;
  private final double width;
  private final Noise noise;
  private final Ink ink = new Ink();

  NeckPainter(Head head, BodyShape shape, int seed) {
    this.head = head.frame();
    this.body = shape.frame();
    this.shape = head.shape();
    this.complexion = head.complexion();
    this.shading = head.shading();
    this.field = shape.field();
    this.width = head.traits().neckHalfWidth();
    this.noise = new Noise(seed + 41);
  }

  void paint(Canvas canvas) {
    PixelBox box = PixelBox.around(body, field, canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double bx = body.across(x + 0.5, y + 0.5);
        double by = body.down(x + 0.5, y + 0.5);
        double cover = Smooth.clamp(0.5 - field.at(bx, by) * body.scale());
        if (cover > 0) {
          colour(bx, by, head.across(x + 0.5, y + 0.5), head.down(x + 0.5, y + 0.5));
          canvas.over(x, y, ink, cover);
        }
      }
    }
  }

  private void colour(double x, double y, double u, double v) {
    ink.set(complexion.base());
    ink.times(1.0 + 0.03 * noise.at(x * 3, y * 3) + 0.02 * noise.at(x * 30, y * 30));
    double chest = Smooth.step(2.2, 2.9, y);
    double round = Math.max(-0.96, Math.min(x / Smooth.mix(width * 1.04, 4.2, chest), 0.96));
    double tendon = Math.abs(x) - Smooth.mix(0.78, 0.1, Smooth.clamp((y - 1.3) / 1.45)) * width;
    double muscle = tendon / 0.2;
    double bend = Smooth.bump(muscle * muscle) * muscle * 0.55 * (x < 0 ? 1 : -1);
    double pit = Smooth.bump(x, y, 0, 2.72, 0.22, 0.2);
    double bone = (y - 2.84 + Math.abs(x) * 0.08) / 0.09;
    double collar = Smooth.bump(bone * bone) * Smooth.step(0.12, 0.4, Math.abs(x)) * 0.4;
    double nx = round + bend;
    double ny = collar * bone - 0.1;
    double nz = Math.sqrt(Math.max(0.08, 1.0 - nx * nx));
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    double cast =
        shape.distance(shading.lightX() * 0.7 + u, shading.lightY() * 0.75 / shading.lightZ() + v);
    double lit = Smooth.step(-0.1, 0.2, cast);
    double near = Smooth.step(0.0, 0.6, shape.distance(u, v));
    double open = (0.5 + 0.5 * near) * (1.0 - 0.3 * pit);
    shading.skin(ink, nx / length, ny / length, nz / length, open, lit, complexion.gloss() * 0.5);
  }
}
