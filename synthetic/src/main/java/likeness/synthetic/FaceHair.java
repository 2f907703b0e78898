// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Brows, lashes and beard: short hairs on the face. */
final class FaceHair {
  private static final double WIDTH = 0.0075;

  private final HeadFrame frame;
  private final Traits traits;
  private final FaceRelief relief;
  private final Complexion complexion;
  private final Sitter sitter;
  private final EyePainter eyes;
  private final Colour colour;
  private final Dice dice;
  private final Ink ink = new Ink();

  FaceHair(PortraitRecipe recipe, Head head) {
    this.frame = head.frame();
    this.traits = head.traits();
    this.relief = head.relief();
    this.complexion = head.complexion();
    this.sitter = recipe.sitter();
    this.eyes = new EyePainter(recipe, traits, head.shading(), frame.scale());
    this.colour = sitter.hairColour().colour();
    this.dice = new Dice(sitter.seed()).split(8);
  }

  /** Brows and lashes. */
  void paint(Canvas canvas) {
    Brush brush = new Brush(canvas);
    for (int side = -1; side <= 1; side += 2) {
      brow(brush, side);
      lashes(brush, side);
    }
  }

  private void brow(Brush brush, int side) {
    // Brows are darker than fair hair, never lighter than the skin.
    Colour own = colour.towards(Colour.srgb(0x2A1B14), 0.45).times(0.62);
    for (int i = 0; i < 520; i++) {
      double t = Math.sqrt(dice.unit()) * 0.35 + dice.unit() * 0.65;
      double thick = traits.browThickness() * (1.0 - 0.75 * t * t) * Smooth.step(-0.2, 0.2, t);
      double u = 0.2 + t * 0.66;
      double height = dice.between(-1, 1);
      double v = browLine(t) + height * thick;
      // The inner hairs stand up; towards the tail upper and lower ones lean together along the
      // line.
      double angle =
          Smooth.mix(-0.95, 0.28, Math.min(1, t * 1.9)) + height * -0.22 + dice.bell() * 0.1;
      double length = dice.between(0.05, 0.085);
      ink.set(own.times(dice.between(0.85, 1.25)));
      stroke(brush, side * u, v, side * length, angle * length * 0.8, WIDTH * 0.8, 0.5);
    }
  }

  private double browLine(double t) {
    double arch = t < 0.62 ? t / 0.62 : 1.0 - (t - 0.62) / 0.38 * 1.25;
    return traits.browY()
        + 0.045
        - traits.browArch() * Smooth.ease(Math.max(0, arch))
        + (t > 0.8 ? (t - 0.8) * 0.12 : 0);
  }

  private void lashes(Brush brush, int side) {
    Colour own = Colour.srgb(0x17100C).towards(colour, 0.15);
    for (int i = 0; i < 46; i++) {
      double t = dice.between(-0.85, 1.0);
      ink.set(own);
      double u = t * traits.eyeHalfWidth() + 0.5;
      double lean = t * 0.035 + 0.006;
      double length = dice.between(0.028, 0.05) * (0.8 + 0.3 * t);
      stroke(brush, side * u, eyes.upperLid(t), side * lean, -length, WIDTH * 0.75, 0.75);
      if (i % 3 == 0) {
        double low = eyes.lowerLid(t) - traits.canthalTilt() * t;
        stroke(brush, side * u, low + 0.004, side * lean * 0.7, length * 0.5, WIDTH * 0.5, 0.4);
      }
    }
  }

  /** A curved hair from (u, v) of the face by (du, dv). */
  private void stroke(
      Brush brush, double u, double v, double du, double dv, double width, double opacity) {
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i <= 4; i++) {
      double t = i / 4.0;
      double pu = du * t + u;
      double pv = dv * t * (1.35 - 0.35 * t) + v;
      double across = frame.project(pu, relief.turningDepth(pu, pv));
      double x = frame.pixelX(across, pv);
      double y = frame.pixelY(across, pv);
      if (i > 0) {
        brush.line(lastX, lastY, x, y, width * (1.1 - 0.8 * t) * frame.scale(), ink, opacity);
      }
      lastX = x;
      lastY = y;
    }
  }

  /** The beard's strands, in the head's axes as the camera sees them. */
  List<Strand> beard() {
    List<Strand> strands = new ArrayList<>();
    double amount = sitter.beard();
    if (amount <= 0) {
      return strands;
    }
    double length = Math.max(0.03, (amount - 0.25) * 0.36);
    int tries = (int) (16000 * Math.min(1, amount + 0.35));
    for (int i = 0; i < tries; i++) {
      double u = dice.between(-1.12, 1.12);
      double v = dice.between(0.25, traits.chinY() + 0.02);
      double rim = frame.sinYaw() == 0 ? 0 : 0.03;
      if (dice.unit() < complexion.beardArea(u, v) * 0.8 && relief.height(u, v) > 0.12 + rim) {
        strands.add(whisker(u, v, length * dice.between(0.5, 1.1)));
      }
    }
    return strands;
  }

  private Strand whisker(double u, double v, double length) {
    int n = 7;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] z = new double[n];
    double[] rise = new double[n];
    boolean moustache = v < traits.mouthY();
    double du = moustache ? (u < 0 ? -0.8 : 0.8) : u * 0.45 + dice.bell() * 0.22;
    double dv = moustache ? 0.55 : 1.0;
    double reach = moustache ? Math.min(length, 0.16) : length;
    double curl = dice.bell() * 0.25;
    double depth = relief.turningDepth(u, v);
    for (int i = 0; i < n; i++) {
      double t = (double) i / (n - 1);
      double pu = (du + curl * t) * t * reach + u;
      x[i] = frame.project(pu, depth);
      y[i] = dv * t * reach * (0.75 + 0.25 * t) + v;
      z[i] = depth + t * reach * 0.3;
      rise[i] = 0.1 + t * 0.2;
    }
    return new Strand(x, y, z, rise, WIDTH, dice.between(0.75, 1.2));
  }
}
