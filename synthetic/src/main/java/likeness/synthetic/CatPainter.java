// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;
import likeness.geometry.Size;

/** A ginger cat, drawn from the front: two eyes, a nose, a mouth, and not a human face. */
final class CatPainter {
  private static final Colour GINGER = Colour.srgb(0xC98744);
  private static final Colour DARK = Colour.srgb(0x8A4E1F);
  private static final Colour CREAM = Colour.srgb(0xF1E2C8);

  private final HeadFrame frame;
  private final DistanceField body =
      new DistanceField(
          Outline.mirrored(0, 0.6, 0.9, 0.9, 1.35, 1.7, 1.75, 3.0, 2.0, 4.6, 1.8, 6.2, 0, 6.4),
          0.05);
  private final DistanceField head =
      new DistanceField(
          Outline.mirrored(
              0, -1.0, 0.55, -1.02, 0.85, -1.35, 1.28, -2.05, 1.45, -1.2, 1.5, -0.5, 1.62, 0.15,
              1.42, 0.75, 0.9, 1.18, 0.4, 1.36, 0, 1.4),
          0.03);
  private final Dice dice;
  private final Noise noise;
  private final Ink ink = new Ink();

  CatPainter(Size size, int seed) {
    this.frame =
        new HeadFrame(size.height() * 0.13, size.width() * 0.5, size.height() * 0.42, 0, 0);
    this.dice = new Dice(seed).split(13);
    this.noise = new Noise(seed);
  }

  void paint(Canvas canvas) {
    fill(canvas, body);
    fur(new Brush(canvas), body, 9000);
    fill(canvas, head);
    fur(new Brush(canvas), head, 9000);
    face(canvas);
    whiskers(new Brush(canvas));
  }

  /** The coat's colour at a point: stripes above, cream below. */
  private Colour coat(double u, double v) {
    double stripe = noise.at(u * 1.2 + 7, v * 5.5) + 0.5 * noise.at(u * 4, v * 3);
    double brow = Smooth.bump(u * u / 0.5) * Smooth.step(-0.2, -0.8, v);
    double bars = Math.abs(noise.at(u * 6, 2.5)) * brow;
    Colour base = GINGER.towards(DARK, Smooth.step(0.1, 0.5, Math.max(stripe, bars * 2.2)) * 0.8);
    double muzzle = Smooth.bump(u, v, 0, 0.85, 0.85, 0.6);
    double chest = Smooth.bump(u, v, 0, 2.4, 1.1, 1.6);
    return base.towards(CREAM, Smooth.clamp(Math.max(muzzle, chest) * 1.6));
  }

  private void fill(Canvas canvas, DistanceField shape) {
    PixelBox box = PixelBox.around(frame, shape, canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double u = frame.across(x + 0.5, y + 0.5);
        double v = frame.down(x + 0.5, y + 0.5);
        double d = shape.at(u, v);
        ink.set(coat(u, v));
        ink.times(0.55 + 0.4 * Smooth.step(0.0, -0.7, d));
        canvas.over(x, y, ink, Smooth.clamp(0.5 - d * frame.scale()));
      }
    }
  }

  private void fur(Brush brush, DistanceField shape, int hairs) {
    for (int i = 0; i < hairs; i++) {
      double u = dice.between(shape.left(), shape.right());
      double v = dice.between(shape.top(), shape.bottom());
      double d = shape.at(u, v);
      if (d < 0) {
        double angle = Elementary.atan2(v - 0.2, u) + dice.bell() * 0.35;
        double length = dice.between(0.08, 0.2);
        ink.set(coat(u, v));
        ink.times(dice.between(0.55, 1.1) * (0.65 + 0.35 * Smooth.step(0.0, -0.6, d)));
        hair(brush, u, v, Elementary.cos(angle) * length, Elementary.sin(angle) * length, 0.012);
      }
    }
  }

  private void hair(Brush brush, double u, double v, double du, double dv, double width) {
    brush.line(
        frame.pixelX(u, v),
        frame.pixelY(u, v),
        frame.pixelX(u + du, v + dv),
        frame.pixelY(u + du, v + dv),
        width * frame.scale(),
        ink,
        0.85);
  }

  private void face(Canvas canvas) {
    PixelBox box = PixelBox.around(frame, -1.3, -1.9, 1.3, 1.3, canvas);
    Outline ear = Outline.rounded(0.75, -1.1, 1.2, -1.75, 1.3, -0.95);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double u = Math.abs(frame.across(x + 0.5, y + 0.5));
        double v = frame.down(x + 0.5, y + 0.5);
        double inside = Smooth.step(0.06, -0.06, ear.distance(u, v));
        canvas.over(x, y, 0.55, 0.3, 0.25, inside * 0.7);
        double dx = (u - 0.68) / 0.37;
        double dy = (v + 0.05 + (u - 0.68) * 0.25) / 0.3;
        double r = Math.sqrt(dx * dx + dy * dy);
        canvas.over(x, y, 0.01, 0.008, 0.006, Smooth.step(1.12, 1.04, r));
        canvas.over(x, y, 0.42, 0.46, 0.08, Smooth.step(1.0, 0.94, r));
        double slit = (u - 0.68) / 0.07;
        canvas.over(x, y, 0.004, 0.004, 0.004, Smooth.step(1.05, 0.95, slit * slit + dy * dy));
        canvas.over(x, y, 1, 1, 1, Smooth.bump(u, v, 0.6, -0.17, 0.07, 0.07) * 0.9);
        double nose = u / 0.2 + Math.abs(v - 0.62) * (v > 0.62 ? 7 : 12);
        canvas.over(x, y, 0.55, 0.2, 0.2, Smooth.step(1.05, 0.95, nose));
        double curve = (v - 0.98 + (u - 0.2) * (u - 0.2) * 2.4) / 0.022;
        double mouth = u < 0.42 ? Smooth.bump(curve * curve) : 0;
        double line = v > 0.7 && v < 0.9 ? Smooth.bump(u * u / 0.0005) : 0;
        canvas.over(x, y, 0.03, 0.015, 0.01, Math.max(mouth, line) * 0.8);
      }
    }
  }

  private void whiskers(Brush brush) {
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i < 7; i++) {
        ink.set(Colour.srgb(0xFFFDF8));
        double slope = -0.25 + 0.09 * i;
        double length = dice.between(1.0, 1.5);
        hair(brush, side * 0.4, 0.72 + 0.04 * i, side * length, slope * length, 0.016);
      }
    }
  }
}
