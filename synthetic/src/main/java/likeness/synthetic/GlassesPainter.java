// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Thin-rimmed glasses with a faint reflection. */
final class GlassesPainter {
  private static final double RIM = 0.022;
  private static final double DEPTH = 1.45;

  private final HeadFrame frame;
  private final Outline lens;
  private final double templeX;
  private final Ink ink = new Ink();

  GlassesPainter(Head head) {
    this.frame = head.frame();
    this.templeX = head.shape().halfWidth() - 0.06;
    this.lens =
        Outline.rounded(
            -0.3, -0.13, 0.0, -0.2, 0.31, -0.17, 0.37, 0.02, 0.3, 0.24, 0.02, 0.3, -0.25, 0.23,
            -0.32, 0.04);
  }

  void paint(Canvas canvas) {
    PixelBox box = PixelBox.around(frame, -1.4, -0.4, 1.4, 0.6, canvas);
    double shift = frame.sinYaw() * (DEPTH - 0.25);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double u = (frame.across(x + 0.5, y + 0.5) - shift) / frame.cosYaw();
        pixel(canvas, x, y, u, frame.down(x + 0.5, y + 0.5));
      }
    }
  }

  private void pixel(Canvas canvas, int x, int y, double u, double v) {
    double a = Math.abs(u);
    double d = lens.distance(a - 0.5, v);
    double streak = (a - 0.62 + v * 0.8) / 0.09;
    double glare = Smooth.bump(streak * streak);
    if (d < 0) {
      canvas.over(x, y, 1, 1, 1, 0.008 + 0.035 * glare);
    }
    double bridge = a < 0.2 ? Math.abs(v + 0.07 - 0.9 * a * a) : 9;
    double temple = a > 0.85 && a < templeX ? Math.abs(v + 0.11) : 9;
    double rim = Math.min(Math.abs(d), Math.min(bridge, temple)) - RIM;
    double cover = Smooth.clamp(0.5 - rim * frame.scale());
    double shade = 0.02 + 0.1 * Smooth.step(0.0, -RIM, rim) * Smooth.step(0.1, -0.2, v);
    ink.set(new Colour(shade, shade * 0.85, shade * 0.75));
    canvas.over(x, y, ink, cover);
    double fall = lens.distance(a - 0.5, v - 0.05);
    canvas.darken(x, y, 1.0 - 0.12 * Smooth.step(0.05, 0.0, Math.abs(fall)) * (1.0 - cover));
  }
}
