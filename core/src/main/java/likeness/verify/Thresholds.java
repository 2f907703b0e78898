// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/**
 * Where an honest output ends.
 *
 * <p>Chosen on people of even number among the stored portraits; docs/verify.md tells how well they
 * do on the others. Each lies between what honest crops by eight tools came to and what visible
 * alterations did, nearer to the first where the gap was wide.
 *
 * @param leastMatched the part of the textured blocks that must be the original's for the two to be
 *     the same photo at all
 * @param stretch difference between the scales of the two axes
 * @param toneCodes change of brightness that all share, in codes
 * @param chromaCodes change of colour that all share, in codes
 * @param blockScore from where on a block of 8 pixels differs, in units of what compression and
 *     resampling explain
 * @param patchScore what the scores of neighbouring blocks that differ must add up to
 * @param spot from where on a spot of 5 pixels differs, in the same units
 * @param backgroundBorder the part of the border that differs when the background was replaced
 * @param backgroundShare the part of the picture that does
 * @param skinTexture the part of faint texture that is left on skin
 * @param otherTexture the same beside the skin
 * @param faintTexture the same over all
 * @param addedTexture the same, above which there is more than the original can have lent
 * @param softer the strength of strong detail below which it was taken away
 * @param sharper the same, above which it was added to
 * @param motionPx motion of parts against each other, in pixels
 */
record Thresholds(
    double leastMatched,
    double stretch,
    double toneCodes,
    double chromaCodes,
    double blockScore,
    double patchScore,
    double spot,
    double backgroundBorder,
    double backgroundShare,
    double skinTexture,
    double otherTexture,
    double faintTexture,
    double addedTexture,
    double softer,
    double sharper,
    double motionPx) {

  static final Thresholds STANDARD =
      new Thresholds(
          0.15, 0.008, 1.2, 0.8, 2, 3.5, 2.2, 0.12, 0.02, 0.955, 0.97, 0.99, 1.12, 0.93, 1.029,
          0.6);

  /** An output with a side shorter than this holds too little. */
  static final int SMALLEST_SIDE = 96;

  /** Mean luma step of the low frequencies above which texture is gone (about quality 35). */
  static final double COARSEST_STEP = 26;

  /** What the right placement explains of an output that was not mirrored. */
  static final double LIKELY_EXPLAINED = 0.8;

  /** So many windows must have moved. */
  static final int MOTION_WINDOWS = 3;
}
