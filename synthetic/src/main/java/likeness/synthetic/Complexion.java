// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The colour of skin over the face: base tone, blush, lids, freckles, stubble, lines of age. */
final class Complexion {
  /**
   * Evenly lit skin in sRGB, from palest to darkest; chosen by eye along the Monk scale, redder as
   * cameras show it.
   */
  private static final int[] TONES = {
    0xF3D3C2, 0xEEC6AF, 0xE6B99C, 0xD9A988, 0xC69272, 0xAD7A5A, 0x8F6147, 0x744C38, 0x5B3A2B,
    0x472C21
  };

  private final Traits traits;
  private final Sitter sitter;
  private final Colour base;
  private final Colour hair;
  private final double rosy;
  private final double freckles;
  private final Noise noise;

  Complexion(Sitter sitter, Traits traits) {
    this.traits = traits;
    this.sitter = sitter;
    Dice dice = new Dice(sitter.seed()).split(4);
    Colour tone = Colour.srgb(TONES[sitter.skinTone() - 1]);
    this.base = tone.times(dice.between(0.97, 1.03), 1, dice.between(0.96, 1.04));
    this.hair = sitter.hairColour().colour();
    this.rosy = dice.between(0.55, 1.0) * (1.0 - 0.055 * sitter.skinTone());
    this.freckles = sitter.skinTone() <= 4 ? Math.max(0, dice.between(-0.5, 0.6)) : 0;
    this.noise = new Noise(sitter.seed() + 5);
  }

  /** The unblemished skin, as on the neck. */
  Colour base() {
    return base;
  }

  double gloss() {
    return 0.035 + 0.006 * sitter.skinTone();
  }

  void paint(Ink ink, double u, double v) {
    ink.set(base);
    double tip = traits.noseTipY();
    ink.tint(1.05, 0.84, 0.82, Smooth.twin(u, v, 0.66, 0.55, 0.52, 0.46) * rosy * 0.8);
    ink.tint(1.04, 0.86, 0.84, Smooth.bump(u, v, 0, tip, 0.4, 0.3) * rosy * 0.7);
    ink.tint(1.02, 0.92, 0.9, Smooth.bump(u, v, 0, traits.chinY() - 0.2, 0.45, 0.3) * rosy * 0.6);
    ink.tint(1.0, 0.97, 0.88, Smooth.bump(u, v, 0, -0.75, 1.0, 0.6) * 0.4);
    ink.tint(
        0.8, 0.72, 0.76, Smooth.twin(u, v, 0.42, 0.14, 0.36, 0.22) * (0.22 + sitter.age() * 0.5));
    ink.tint(0.9, 0.8, 0.78, Smooth.twin(u, v, 0.5, -0.1, 0.42, 0.2) * 0.5);
    ink.tint(0.78, 0.66, 0.64, Smooth.twin(u, v, 0.2, 0.02, 0.12, 0.16) * 0.35);
    stubble(ink, u, v);
    age(ink, u, v);
    grain(ink, u, v);
  }

  private void stubble(Ink ink, double u, double v) {
    double area = beardArea(u, v);
    if (area <= 0) {
      return;
    }
    // Shaved skin keeps a trace of the beard; a grown one gets its hairs from elsewhere.
    double shadow = Math.max(0.0, sitter.build() - 0.55) * 0.25;
    double strength = Math.max(shadow, Math.min(sitter.beard() * 1.6, 0.72));
    double speckle = 0.7 + 0.3 * noise.at(u * 55, v * 55);
    Colour root = sitter.beard() > 0 ? hair.towards(base, 0.12) : hair.times(0.5);
    ink.towards(root, area * strength * speckle);
  }

  /** Where a beard grows: 1 inside, 0 outside, soft between. */
  double beardArea(double u, double v) {
    double x = Math.abs(u);
    double mouth = traits.mouthY();
    double w = traits.mouthHalfWidth();
    double cheekLine = x > 0.5 ? Smooth.mix(0.98, 0.3, Smooth.clamp((x - 0.5) / 0.55)) : 0.98;
    double jaw = Smooth.step(cheekLine - 0.06, cheekLine + 0.12, v);
    double moustache =
        Smooth.step(mouth - 0.29, mouth - 0.2, v)
            * Smooth.step(0.56, 0.44, x)
            * Smooth.step(mouth + 0.1, mouth, v);
    double lips = Smooth.bump(u, v, 0, mouth + 0.02, w * 1.15, 0.24);
    double below = Smooth.bump(u, v, 0, mouth + 0.2, 0.5, 0.11);
    double around = Smooth.step(0.25, 0.02, lips);
    return Math.max(jaw, moustache) * around * (1.0 - 0.5 * below);
  }

  private void age(Ink ink, double u, double v) {
    double age = sitter.age();
    if (age < 0.15) {
      return;
    }
    double wave = noise.at(u * 1.3, 3.7) * 0.03;
    double lines = 0;
    for (int i = 0; i < 3; i++) {
      double d = (v + 0.62 + 0.13 * i + wave + u * u * 0.06) / 0.016;
      lines = Math.max(lines, Smooth.bump(d * d));
    }
    double across = u / 0.8;
    ink.tint(0.7, 0.62, 0.6, lines * Smooth.bump(across * across) * age * 0.6);
    double x = Math.abs(u) - 0.78;
    if (x > 0 && x < 0.24 && Math.abs(v) < 0.2) {
      double ray = Math.abs(noise.at(5.5 * v / (x + 0.12), 1.5));
      ink.tint(0.7, 0.62, 0.6, Smooth.step(0.12, 0.0, ray) * (1.0 - x / 0.24) * age * 0.5);
    }
  }

  private void grain(Ink ink, double u, double v) {
    ink.times(1.0 + 0.035 * noise.at(u * 3.1, v * 3.1) + 0.022 * noise.at(u * 34, v * 34));
    if (freckles <= 0) {
      return;
    }
    double cx = Math.floor(u * 13);
    double cy = Math.floor(v * 13);
    double pick = noise.lattice((int) cx, (int) cy);
    if (pick > 0.2) {
      double px = u * 13 - cx - 0.5 - 0.2 * noise.lattice((int) cx + 91, (int) cy);
      double py = v * 13 - cy - 0.5 - 0.2 * noise.lattice((int) cx, (int) cy + 77);
      double r2 = (px * px + py * py) / 0.06;
      double area = Smooth.bump(u, v, 0, 0.4, 1.0, 0.55);
      ink.tint(0.82, 0.68, 0.58, Smooth.bump(r2) * area * freckles * pick * 1.6);
    }
  }
}
