// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/**
 * Where an honest output ends. Set by hand on a few of the stored portraits, all of them seen while
 * doing so: how well they do on others is not known yet.
 */
final class Thresholds {
  /** An output with a side shorter than this holds too little. */
  static final int SMALLEST_SIDE = 96;

  /** Mean luma step of the low frequencies above which texture is gone (about quality 35). */
  static final double COARSEST_STEP = 26;

  /** Of the right original 0.38 and more matched in what was tried, of another 0.0013 and less. */
  static final double LEAST_MATCHED = 0.15;

  static final double LIKELY_EXPLAINED = 0.8;
  static final double STRETCH = 0.008;
  static final double TONE_CODES = 2.0;
  static final double CHROMA_CODES = 1.2;
  static final double BLOCK_SCORE = 2;
  static final int PATCH_BLOCKS = 2;

  /** A single block this far off counts as a patch. */
  static final double LONE_BLOCK_SCORE = 3.5;

  static final double BACKGROUND_BORDER = 0.12;
  static final double BACKGROUND_SHARE = 0.02;
  static final double SKIN_TEXTURE = 0.92;
  static final double FAINT_TEXTURE = 0.9;
  static final double SHARPER = 1.07;
  static final double SOFTER = 0.92;
  static final double MOTION_PX = 0.6;
  static final int MOTION_WINDOWS = 3;

  private Thresholds() {}
}
