// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** Eyeballs, lids, lash lines and the crease above. */
final class EyePainter {
  private static final double IRIS = 0.099;
  private static final double PUPIL = 0.036;
  private static final double BALL = 0.30;
  private static final Colour SCLERA = Colour.srgb(0xEAE4E0);
  private static final Colour CORNER = Colour.srgb(0xC98B80);

  private final Traits traits;
  private final double closed;
  private final Colour iris;
  private final Colour lash;
  private final Shading shading;
  private final Noise noise;
  private final double pixelsPerUnit;
  private final Ink ball = new Ink();

  EyePainter(PortraitRecipe recipe, Traits traits, Shading shading, double pixelsPerUnit) {
    this.traits = traits;
    this.closed = recipe.pose().eyesClosed();
    this.iris = Colour.srgb(traits.irisRgb());
    this.lash = Colour.srgb(0x1C120E).towards(recipe.sitter().hairColour().colour(), 0.25);
    this.shading = shading;
    this.noise = new Noise(recipe.sitter().seed() + 11);
    this.pixelsPerUnit = pixelsPerUnit;
  }

  /** The upper lid's edge, across the eye from the inner (−1) to the outer corner (1). */
  double upperLid(double t) {
    double t2 = t * t;
    double open = -(1.0 - t2 * (0.72 + 0.28 * t2)) * traits.eyeOpening() * 0.5;
    return Smooth.mix(open, lowerLid(t) - 0.004, closed) - tilt(t);
  }

  /** The lower lid's edge. */
  double lowerLid(double t) {
    double t2 = t * t;
    return (1.0 - t2 * (0.86 + 0.14 * t2)) * traits.eyeOpening() * 0.52;
  }

  private double tilt(double t) {
    return traits.canthalTilt() * t;
  }

  /** Paints over the shaded skin at the point (u, v) of the face. */
  void paint(Ink ink, double u, double v) {
    double x = Math.abs(u) - 0.5;
    double t = x / traits.eyeHalfWidth();
    if (Math.abs(t) > 1.3 || Math.abs(v) > 0.36) {
      return;
    }
    double inside = Math.max(-1, Math.min(t, 1));
    double up = upperLid(inside);
    double low = lowerLid(inside) - tilt(inside);
    double beyond = Math.max(0, Math.abs(t) - 1.0) * traits.eyeHalfWidth();
    crease(ink, t, v);
    double d = Math.min(v - up, low - v) - beyond;
    double cover = Smooth.clamp(d * pixelsPerUnit + 0.5);
    if (cover > 0) {
      ballAt(u, v, x, t, v - up, low - v);
      ink.red = Smooth.mix(ink.red, ball.red, cover);
      ink.green = Smooth.mix(ink.green, ball.green, cover);
      ink.blue = Smooth.mix(ink.blue, ball.blue, cover);
    }
    lashLines(ink, t, v, up, low, beyond);
  }

  private void crease(Ink ink, double t, double v) {
    double fade = Smooth.bump(t * t / 1.5);
    double rise = traits.lidCrease() * (1.15 - 0.5 * t * t);
    double open = -(1.0 - t * t * 0.8) * traits.eyeOpening() * 0.5;
    double d = (v - open + rise + tilt(t)) / 0.03;
    double shade = d < 0 ? Smooth.bump(d * d * 0.35) : Smooth.bump(d * d * 1.5);
    ink.tint(0.42, 0.34, 0.33, shade * fade * 0.62 * (1.0 - 0.35 * closed));
  }

  private void ballAt(double u, double v, double x, double t, double below, double above) {
    double side = u < 0 ? -1 : 1;
    double rr = Math.min((x * x + v * v) / (BALL * BALL), 0.95);
    double nz = Math.sqrt(1.0 - rr);
    double nx = (u - side * 0.5) / BALL;
    double ny = v / BALL;
    ball.set(SCLERA);
    ball.towards(CORNER, Smooth.step(-0.72, -1.0, t) * 0.85);
    ball.tint(0.95, 0.8, 0.78, Smooth.step(0.55, 1.0, Math.abs(t)) * 0.6);
    double r = Math.sqrt(x * x + v * v);
    irisAt(x, v, r);
    double light = shading.sky(ny) + shading.diffuse(nx, ny, nz, 0.3) * 0.5;
    double lidShadow = Smooth.mix(0.42, 1.0, Smooth.step(-0.01, 0.075, below));
    ball.times(
        light
            * lidShadow
            * (0.62 + 0.38 * nz)
            * Smooth.mix(0.85, 1.0, Smooth.step(0, 0.02, above)));
    double gx = u - side * 0.5 - shading.lightX() * 0.06;
    double gy = v - shading.lightY() * 0.075;
    ball.add(Smooth.bump((gx * gx * 0.8 + gy * gy) / (0.024 * 0.024)) * 0.85);
    double fx = u - side * 0.5 + shading.lightX() * 0.09;
    ball.add(Smooth.bump((fx * fx + (v - 0.045) * (v - 0.045)) / (0.03 * 0.03)) * 0.05);
  }

  private void irisAt(double x, double v, double r) {
    double edge = Smooth.step(IRIS + 0.008, IRIS - 0.006, r);
    if (edge <= 0) {
      return;
    }
    double cx = x / (r + 1e-9);
    double cy = v / (r + 1e-9);
    double fibre = noise.at(cx * 9 + r * 8, cy * 9) * 0.28 + noise.at(cx * 23, cy * 23 + 5) * 0.18;
    double depth = r / IRIS;
    double ring = 1.0 - 0.68 * Smooth.step(0.74, 1.0, depth);
    double glow = 1.15 + v / IRIS * 0.45;
    Colour c = iris.times((1.25 + fibre) * ring * glow * (0.75 + 0.5 * (1.0 - depth)));
    ball.towards(c, edge);
    ball.times(Smooth.mix(1.0, 0.03, Smooth.step(PUPIL + 0.006, PUPIL - 0.004, r)));
  }

  private void lashLines(Ink ink, double t, double v, double up, double low, double beyond) {
    double thick = 0.014 + 0.007 * Smooth.clamp(t + 0.5);
    double d = Math.abs(v - up + thick * 0.35);
    double soft = 0.35 / pixelsPerUnit + 0.004;
    double upper = Smooth.step(thick * 0.5 + soft, thick * 0.5 - soft, d);
    double ends = Smooth.step(0.05, 0.0, beyond);
    ink.towards(lash, upper * ends * 0.9);
    if (closed < 0.9) {
      double wet = Smooth.bump((v - low + 0.008) * (v - low + 0.008) / (0.014 * 0.014));
      ink.towards(CORNER, wet * Smooth.step(1.05, 0.9, Math.abs(t)) * 0.5);
      double under = Smooth.bump((v - low - 0.006) * (v - low - 0.006) / (0.018 * 0.018));
      ink.towards(lash, under * Smooth.step(-1.1, 0.6, t) * ends * 0.42);
    }
  }
}
