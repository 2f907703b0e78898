// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The lips, the line between them and the open mouth. */
final class LipPainter {
  private static final Colour RED = Colour.srgb(0xB4525A);
  private static final Colour DARK_RED = Colour.srgb(0x6E3336);
  private static final Colour INSIDE = Colour.srgb(0x2A0E0E);
  private static final Colour TEETH = Colour.srgb(0xE9E2D6);

  private final Traits traits;
  private final double gap;
  private final Colour colour;
  private final Noise noise;

  LipPainter(PortraitRecipe recipe, Traits traits, Colour skin) {
    Sitter sitter = recipe.sitter();
    this.traits = traits;
    this.gap = recipe.pose().mouthOpen() * 0.32;
    double dark = Smooth.step(3, 9, sitter.skinTone());
    double strength = Smooth.mix(0.58, 0.36, sitter.build()) - 0.16 * sitter.age();
    this.colour = skin.towards(RED.towards(DARK_RED, dark), strength - 0.1 * dark);
    this.noise = new Noise(sitter.seed() + 23);
  }

  private double line(double u) {
    double t = u / traits.mouthHalfWidth();
    double middle = u / 0.1;
    return traits.mouthY() - t * t * 0.012 + Smooth.bump(middle * middle) * 0.006;
  }

  /** How much of the point belongs to the lips; also colours the ink, before shading. */
  double paint(Ink ink, double u, double v) {
    double t = Math.abs(u) / traits.mouthHalfWidth();
    if (t >= 1.12 || Math.abs(v - traits.mouthY()) > 0.5) {
      return 0;
    }
    double rest = Math.max(0, 1.0 - t * t);
    double root = Math.sqrt(rest);
    double line = line(u);
    double notch = u / 0.09;
    double peaks = (1.0 - 0.26 * Smooth.bump(notch * notch)) * (1.0 - t * Math.sqrt(t));
    double top = line - traits.upperLip() * Math.max(0, 0.8 * peaks + 0.2 * root);
    double opening = gap * rest;
    double bottom = line + opening + traits.lowerLip() * (0.55 * rest + 0.45 * root);
    double soft = 0.018;
    double inside = Math.min(v - top, bottom - v);
    double lips = Smooth.step(-soft, soft, inside) * Smooth.step(1.02, 0.94, t);
    double crinkle = 1.0 + 0.07 * noise.at(u * 42, v * 5);
    ink.towards(colour.times(crinkle * (v < line ? 0.9 : 1.0)), lips * 0.92);
    mouth(ink, u, v, line, opening, t);
    return lips;
  }

  private void mouth(Ink ink, double u, double v, double line, double opening, double t) {
    double lower = line + opening;
    double hole = Smooth.step(-0.008, 0.008, Math.min(v - line, lower - v));
    if (opening > 0.02 && hole > 0) {
      ink.towards(INSIDE, hole);
      double tooth = Smooth.step(0.0, 0.02, v - line) * Smooth.step(0.1, 0.07, v - line);
      double gaps = 1.0 - 0.25 * Smooth.step(0.85, 1.0, Math.abs(noise.at(u * 7, 0.5)) * 2.0);
      ink.towards(TEETH, tooth * hole * gaps * 0.7 * Smooth.step(0.8, 0.6, t));
    }
    double near = Math.min(Math.abs(v - line), Math.abs(v - lower)) / 0.02;
    double ends = Smooth.step(1.1, 0.96, t);
    ink.tint(0.22, 0.14, 0.14, Smooth.bump(near * near) * ends * (0.72 + 0.2 * t));
    double corner = (Math.abs(u) - traits.mouthHalfWidth()) / 0.045;
    double height = (v - line) / 0.035;
    ink.tint(0.4, 0.3, 0.3, Smooth.bump(corner * corner + height * height) * 0.6);
  }
}
