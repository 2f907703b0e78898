// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Box;
import likeness.image.Plane;

/** Weighs what each block has against what it ought to have, and names what cannot be honest. */
final class Judge {
  private static final double FAINTEST_DETAIL = 0.6;
  private static final double FAINT_DETAIL = 12;
  private static final double STRONG_DETAIL = 40;
  private static final int FEWEST_BLOCKS = 12;
  private static final double MATCHED_CORRELATION = 0.7;

  private final BlockField field;
  private final ToneFit tone;
  private final LocalMotion motion;
  private final double step;
  private final int width;
  private final int height;
  private final double[] scores;
  private final List<Patches.Patch> patches;
  private final int foreignBlocks;
  private final Measurements measurements;

  Judge(BlockField field, LocalMotion motion, double quantiserStep, int width, int height) {
    this.field = field;
    this.motion = motion;
    this.step = quantiserStep;
    this.width = width;
    this.height = height;
    tone = new ToneFit(field);
    scores = new double[field.across * field.down];
    boolean[] differs = new boolean[scores.length];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(i);
      differs[i] = scores[i] > Thresholds.BLOCK_SCORE;
      count += differs[i] ? 1 : 0;
    }
    foreignBlocks = count;
    patches = Patches.of(field, scores, differs);
    measurements = measure();
  }

  Measurements measurements() {
    return measurements;
  }

  /** How far a block is from what it ought to be, once the common tone is taken out. */
  private double score(int i) {
    double slope = field.slope[i];
    double luma = Math.abs(field.lumaShift[i] - tone.at(field.mean[i]));
    double cb = Math.abs(field.cbShift[i] - tone.cb);
    double cr = Math.abs(field.crShift[i] - tone.cr);
    double lumaScore = luma / (slope * 0.1 + step * 0.06 + 0.8);
    double chromaScore = Math.max(cb, cr) / (slope * 0.1 + step * 0.12 + 1.6);
    double lost = field.outputDetail[i] + field.expectedDetail[i] - field.commonDetail[i] * 2;
    double allowed = field.expectedDetail[i] * 0.12 + slope * slope * 0.01 + step * step * 0.06 + 2;
    return Math.max(Math.max(lumaScore, chromaScore), Math.sqrt(Math.max(0, lost) / allowed));
  }

  private Measurements measure() {
    double border = 0;
    for (Patches.Patch patch : patches) {
      border += patch.counts() ? patch.border() : 0;
    }
    return new Measurements(
        tone.toneCodes,
        Math.max(Math.abs(tone.cb), Math.abs(tone.cr)),
        texture(true),
        texture(false),
        detailGain(),
        foreignBlocks / (double) scores.length,
        border / (2 * field.down + field.across - 2),
        patches.isEmpty() ? 0 : patches.get(0).blocks(),
        motion.sharedBy(Thresholds.MOTION_WINDOWS));
  }

  private double texture(boolean skinOnly) {
    double had = 0;
    double has = 0;
    int blocks = 0;
    for (int i = 0; i < scores.length; i++) {
      double expected = field.expectedDetail[i];
      if (expected > FAINTEST_DETAIL && expected < FAINT_DETAIL && (field.skin[i] || !skinOnly)) {
        had += Math.sqrt(expected);
        has += Math.sqrt(field.outputDetail[i]);
        blocks++;
      }
    }
    return blocks < FEWEST_BLOCKS ? 1 : has / had;
  }

  private double detailGain() {
    double own = 0;
    double common = 0;
    int blocks = 0;
    for (int i = 0; i < scores.length; i++) {
      if (field.expectedDetail[i] > STRONG_DETAIL) {
        own += Math.sqrt(field.expectedDetail[i]);
        common += field.commonDetail[i] / Math.sqrt(field.expectedDetail[i]);
        blocks++;
      }
    }
    return blocks < FEWEST_BLOCKS ? 1 : common / own;
  }

  /**
   * The part of the textured blocks whose texture is the original's; about 0 for another picture.
   */
  double matchedShare() {
    int textured = 0;
    int matched = 0;
    for (int i = 0; i < scores.length; i++) {
      double both = Math.sqrt(field.expectedDetail[i] * field.outputDetail[i]);
      if (field.expectedDetail[i] > FAINTEST_DETAIL) {
        textured++;
        matched += field.commonDetail[i] > MATCHED_CORRELATION * both && both > 0 ? 1 : 0;
      }
    }
    return textured < FEWEST_BLOCKS ? 0 : matched / (double) textured;
  }

  List<Evidence> evidence() {
    Measurements m = measurements;
    List<Evidence> found = new ArrayList<>();
    if (m.toneCodes() > Thresholds.TONE_CODES) {
      found.add(whole(AlterationKind.TONE_CHANGED, m.toneCodes(), "codes of brightness"));
    }
    if (m.chromaCodes() > Thresholds.CHROMA_CODES) {
      found.add(whole(AlterationKind.WHITE_BALANCE_CHANGED, m.chromaCodes(), "codes of colour"));
    }
    boolean moved = m.motionPx() > Thresholds.MOTION_PX;
    if (moved) {
      found.add(
          new Evidence(AlterationKind.FACE_WARPED, movedArea(), m.motionPx(), "pixels of motion"));
    } else {
      addDetail(found);
    }
    addPatches(found, moved);
    return found;
  }

  private void addDetail(List<Evidence> found) {
    Measurements m = measurements;
    if (m.detailGain() > Thresholds.SHARPER) {
      found.add(whole(AlterationKind.SHARPENED, m.detailGain(), "times the detail"));
    } else if (m.faintTexture() < Thresholds.FAINT_TEXTURE || m.detailGain() < Thresholds.SOFTER) {
      found.add(
          whole(
              AlterationKind.DENOISED,
              Math.min(m.faintTexture(), m.detailGain()),
              "times the faint texture"));
    }
    if (m.skinTexture() < Thresholds.SKIN_TEXTURE) {
      found.add(whole(AlterationKind.SKIN_SMOOTHED, m.skinTexture(), "times the skin's texture"));
    }
  }

  private void addPatches(List<Evidence> found, boolean moved) {
    // A tone curve or a filter that clips leaves patches of its own.
    boolean explained = !found.isEmpty();
    int border = 2 * field.down + field.across - 2;
    int atBorder = 0;
    for (Patches.Patch patch : patches) {
      atBorder += patch.counts() ? patch.border() : 0;
    }
    boolean background =
        atBorder > border * Thresholds.BACKGROUND_BORDER
            && foreignBlocks > scores.length * Thresholds.BACKGROUND_SHARE;
    for (Patches.Patch patch : patches) {
      boolean behind = background && patch.border() > 0;
      if (!patch.counts() || (!behind && (moved || explained || background))) {
        continue;
      }
      AlterationKind kind =
          behind
              ? AlterationKind.BACKGROUND_REPLACED
              : patch.foreignTexture()
                  ? AlterationKind.CONTENT_FROM_ELSEWHERE
                  : AlterationKind.PAINTED_LOCALLY;
      found.add(new Evidence(kind, patch.where(), patch.blocks(), "blocks of 8 pixels"));
    }
  }

  private Evidence whole(AlterationKind kind, double strength, String measured) {
    return new Evidence(kind, new Box(0, 0, width, height), strength, measured);
  }

  private Box movedArea() {
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < motion.motionPx.length; i++) {
      if (motion.motionPx[i] > Thresholds.MOTION_PX) {
        left = Math.min(left, motion.left(i));
        top = Math.min(top, motion.top(i));
        right = Math.max(right, motion.left(i) + LocalMotion.WINDOW);
        bottom = Math.max(bottom, motion.top(i) + LocalMotion.WINDOW);
      }
    }
    return new Box(left, top, right - left, bottom - top);
  }

  /** 0 for a block as expected, 1 for one far beyond doubt, at the output's size. */
  Plane heatMap() {
    Plane heat = new Plane(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int bx = Math.min(field.across - 1, x / BlockField.SIDE);
        int by = Math.min(field.down - 1, y / BlockField.SIDE);
        double value = scores[by * field.across + bx] / (2 * Thresholds.BLOCK_SCORE);
        heat.values()[y * width + x] = (float) Math.min(1, value);
      }
    }
    return heat;
  }
}
