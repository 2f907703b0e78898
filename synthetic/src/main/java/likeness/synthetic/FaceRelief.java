// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The face as a height above the plane of the ears, with its slopes, hollows and cast shadows. */
final class FaceRelief {
  private static final double SPACING = 0.0125;
  private static final double STEEPEST = 2.6;
  private static final int SHADOW_STEPS = 24;

  private final Traits traits;
  private final HeadShape shape;
  private final double age;
  private final double build;
  private final Grid height;
  private final Grid smooth;
  private final Grid slopeU;
  private final Grid slopeV;
  private final Grid hollow;
  private final Grid lit;

  FaceRelief(Traits traits, HeadShape shape, Sitter sitter, Light light) {
    this.traits = traits;
    this.shape = shape;
    this.age = sitter.age();
    this.build = sitter.build();
    this.height = new Grid(-1.5, -2.0, 1.5, traits.chinY() + 0.15, SPACING);
    height.fill(this::heightAt);
    this.smooth = height.blurred(4);
    this.slopeU = height.sibling();
    this.slopeV = height.sibling();
    this.hollow = height.sibling();
    this.lit = height.sibling();
    Grid wide = height.blurred(9);
    for (int r = 0; r < height.rows(); r++) {
      for (int c = 0; c < height.columns(); c++) {
        slopeU.set(c, r, slope(height.node(c + 1, r) - height.node(c - 1, r)));
        slopeV.set(c, r, slope(height.node(c, r + 1) - height.node(c, r - 1)));
        hollow.set(c, r, wide.node(c, r) - height.node(c, r));
        lit.set(c, r, litAt(c, r, light));
      }
    }
  }

  private static double slope(double rise) {
    double s = rise / (2 * SPACING);
    return Math.max(-STEEPEST, Math.min(s, STEEPEST));
  }

  private double heightAt(double u, double v) {
    double rho = shape.eccentricity(u, v);
    if (rho >= 1) {
      // Beyond the outline the surface goes on falling, so that a turned cheek darkens to its edge.
      return (1.0 - rho) * 2.5;
    }
    double rest = 1.0 - rho * rho * Math.sqrt(rho);
    double z = Math.sqrt(rest) * 1.42;
    return z + bones(u, v) + eyes(u, v) + nose(u, v) + mouth(u, v);
  }

  private double bones(double u, double v) {
    double chin = traits.chinY();
    double z = Smooth.twin(u, v, 0.44, traits.browY() + 0.07, 0.5, 0.24) * (0.04 + 0.05 * build);
    z += Smooth.bump(u, v, 0, -0.24, 0.32, 0.3) * 0.05;
    z += Smooth.bump(u, v, 0, -0.85, 0.9, 0.6) * 0.05;
    z -= Smooth.twin(u, v, 1.02, -0.32, 0.4, 0.6) * 0.07;
    z += Smooth.twin(u, v, 0.74, 0.4, 0.5, 0.42) * (0.07 + 0.03 * build);
    z += Smooth.twin(u, v, 0.5, 0.66, 0.5, 0.45) * (0.05 - 0.02 * age);
    z -= Smooth.twin(u, v, 0.78, 1.02, 0.42, 0.5) * (0.05 + 0.06 * age);
    z += Smooth.bump(u, v, 0, 1.12, 0.85, 0.85) * 0.27;
    z += Smooth.bump(u, v, 0, chin - 0.24, 0.46, 0.42) * 0.30;
    z -= Smooth.bump(u, v, 0, traits.mouthY() + 0.25, 0.4, 0.13) * 0.055;
    z -= fold(u, v) * (0.012 + 0.06 * age);
    return z;
  }

  /** The line from the nose's wing to beside the mouth. */
  private double fold(double u, double v) {
    double t = Smooth.clamp((v - 0.62) / 0.5);
    double x = t * t * 0.06 + 0.18 * t + 0.34;
    double across = (Math.abs(u) - x) / 0.085;
    double along = (v - 0.9) / 0.34;
    return Smooth.bump(across * across) * Smooth.bump(along * along);
  }

  private double eyes(double u, double v) {
    double z = Smooth.twin(u, v, 0.5, -0.03, 0.45, 0.36) * -0.19;
    z -= Smooth.twin(u, v, 0.2, 0.0, 0.2, 0.36) * 0.12;
    z += Smooth.twin(u, v, 0.5, 0.0, 0.32, 0.24) * 0.15;
    z += Smooth.twin(u, v, 0.53, 0.2, 0.3, 0.13) * (0.012 + 0.04 * age);
    z -=
        Smooth.twin(
                u, v, 0.42, 0.27 + 0.25 * (Math.abs(u) - 0.42) * (Math.abs(u) - 0.42), 0.34, 0.12)
            * (0.008 + 0.022 * age);
    return z;
  }

  private double nose(double u, double v) {
    double tip = traits.noseTipY();
    double t = Smooth.clamp((v + 0.16) / (tip + 0.16));
    double ridge = (0.14 + 0.86 * t) * traits.noseHeight() * Smooth.step(-0.3, 0.0, v);
    double width = Smooth.mix(0.27, 0.36, t * t);
    double base = tip + 0.19 - u * u * 0.9;
    double under = Smooth.step(base, base - 0.2, v);
    double across = u / width;
    double z = Smooth.bump(across * across) * ridge * under;
    double wing = traits.noseHalfWidth();
    z += Smooth.twin(u, v, wing - 0.09, tip + 0.045, 0.19, 0.17) * 0.17;
    z += Smooth.bump(u, v, 0, tip - 0.02, 0.3, 0.26) * 0.1;
    return z;
  }

  private double mouth(double u, double v) {
    double m = traits.mouthY();
    double w = traits.mouthHalfWidth();
    double z = Smooth.bump(u, v, 0, m - 0.055, w * 1.05, 0.11) * 0.06;
    z += Smooth.bump(u, v, 0, m + 0.085, w * 0.95, 0.13) * 0.085;
    z -= Smooth.bump(u, v, 0, m, w * 1.3, 0.045) * 0.03;
    z -= Smooth.bump(u, v, 0, m - 0.2, 0.055, 0.12) * 0.03;
    z -= Smooth.twin(u, v, w + 0.03, m + 0.015, 0.1, 0.11) * 0.03;
    return z;
  }

  /** 1 where the lamp reaches the surface, 0 in full shadow of nose, brow or lips. */
  private double litAt(int column, int row, Light light) {
    double u = height.x(column);
    double v = height.y(row);
    double z = height.node(column, row);
    double worst = 0;
    for (int i = 2; i <= SHADOW_STEPS; i++) {
      double far = i * 0.03;
      double above = height.at(light.x() * far + u, light.y() * far + v) - z - light.z() * far;
      worst = Math.max(worst, above / (0.03 + far * 0.25));
    }
    return 1.0 - Smooth.clamp(worst) * 0.75;
  }

  double height(double u, double v) {
    return height.at(u, v);
  }

  double slopeU(double u, double v) {
    return slopeU.at(u, v);
  }

  double slopeV(double u, double v) {
    return slopeV.at(u, v);
  }

  /** How far the surface lies below its surroundings; negative on ridges. */
  double hollow(double u, double v) {
    return hollow.at(u, v);
  }

  double lit(double u, double v) {
    return lit.at(u, v);
  }

  /** The u of the face that a turned head shows at {@code across}. */
  double faceU(HeadFrame frame, double across, double v) {
    double sin = frame.sinYaw();
    if (sin == 0) {
      return across;
    }
    double u = across;
    for (int i = 0; i < 6; i++) {
      u = (across - turningDepth(u, v) * sin) / frame.cosYaw();
    }
    return u;
  }

  /**
   * The depth used when turning, smoother than the relief so that no part of it folds over another.
   */
  double turningDepth(double u, double v) {
    double z = smooth.at(u, v);
    return (1.0 - Smooth.clamp(z / 1.4)) * rimDepth(v) + z;
  }

  /** The depth of the outline: the jaw and the chin lie before the ears. */
  double rimDepth(double v) {
    return Smooth.step(-0.2, traits.chinY(), v) * 0.55;
  }
}
