// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * The proportions of one face, in inter-eye distances, with the origin between the pupils.
 *
 * <p>Source of the means: craniofacial anthropometry of adults (Farkas 1994) as rounded shares of a
 * pupil distance of 63 mm, and the head length of COMPLIANCE.md §2.4 (1.97 of eye to chin).
 */
record Traits(
    double chinY,
    double crownY,
    double skullHalfWidth,
    double cheekHalfWidth,
    double jawHalfWidth,
    double chinHalfWidth,
    double eyeOpening,
    double eyeHalfWidth,
    double canthalTilt,
    double lidCrease,
    double browY,
    double browThickness,
    double browArch,
    double noseTipY,
    double noseHalfWidth,
    double noseHeight,
    double mouthY,
    double mouthHalfWidth,
    double upperLip,
    double lowerLip,
    double earSize,
    double neckHalfWidth,
    int irisRgb) {

  private static final int[] DARK_EYES = {0x3A2415, 0x2A1A10, 0x4A2F1B};
  private static final int[] ALL_EYES = {
    0x3A2415, 0x5B4426, 0x6B6A3E, 0x4D6E87, 0x6F8494, 0x55613F
  };

  /** How far an open mouth lowers the chin. */
  static double chinDrop(Pose pose) {
    return pose.mouthOpen() * 0.16;
  }

  static Traits of(Sitter sitter, Pose pose) {
    Dice d = new Dice(sitter.seed()).split(3);
    double b = sitter.build();
    double a = sitter.age();
    double gap = chinDrop(pose);
    int[] eyes = sitter.skinTone() >= 5 ? DARK_EYES : ALL_EYES;
    return new Traits(
        d.bell() * 0.035 + 1.79 + 0.05 * b + gap,
        d.bell() * 0.03 - 1.77,
        d.bell() * 0.025 + 1.2,
        d.bell() * 0.03 + 1.11 + 0.02 * b,
        d.bell() * 0.03 + 0.89 + 0.1 * b,
        d.bell() * 0.03 + 0.30 + 0.09 * b,
        d.bell() * 0.008 + 0.165 - 0.016 * b - 0.016 * a,
        d.bell() * 0.008 + 0.243,
        d.bell() * 0.012 + 0.018,
        d.between(0.03, 0.075),
        d.bell() * 0.015 - 0.365 + 0.035 * b,
        d.bell() * 0.008 + 0.052 + 0.03 * b,
        d.bell() * 0.015 + 0.07 - 0.03 * b,
        d.bell() * 0.02 + 0.575 + 0.02 * a,
        d.bell() * 0.025 + 0.275 + 0.02 * b,
        d.bell() * 0.02 + 0.34 + 0.03 * b,
        d.bell() * 0.02 + 1.075,
        d.bell() * 0.025 + 0.405,
        d.bell() * 0.012 + 0.115 - 0.02 * b - 0.03 * a,
        d.bell() * 0.012 + 0.155 - 0.02 * b - 0.03 * a,
        d.bell() * 0.04 + 1.0 + 0.08 * a,
        d.bell() * 0.03 + 0.76 + 0.2 * b,
        eyes[d.below(eyes.length)]);
  }
}
