// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.geometry.Box;
import likeness.image.Plane;

/** Measures what each block has against what it ought to have. */
final class Judge {
  private final Comparison comparison;
  private final BlockField field;
  private final Thresholds limits;
  private final ToneFit tone;
  private final double[] scores;
  private final double[] spots;
  private final Patches patches;
  private final double borderShare;
  private final double foreignShare;
  private final double matchedShare;
  private final Measurements measurements;

  Judge(Comparison comparison, Thresholds limits) {
    this.comparison = comparison;
    this.limits = limits;
    field = comparison.field();
    tone = new ToneFit(field);
    scores = new double[field.across * field.down];
    spots = new double[scores.length];
    boolean[] differs = new boolean[scores.length];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      spots[i] = spot(i);
      scores[i] = score(i);
      differs[i] = scores[i] > limits.blockScore();
      count += differs[i] ? 1 : 0;
    }
    patches = new Patches(field, scores, differs);
    borderShare = borderShare();
    foreignShare = count / (double) scores.length;
    boolean[] replaced = patches.blocksOf(this::isBackground);
    matchedShare = new Texture(field, i -> true).matchedShare();
    measurements = measure(new Texture(field, i -> !replaced[i]));
  }

  Measurements measurements() {
    return measurements;
  }

  List<Patches.Patch> patches() {
    return patches.list();
  }

  /** Whether a patch is part of a background that was exchanged, whose texture is another's. */
  boolean isBackground(Patches.Patch patch) {
    return borderShare > limits.backgroundBorder()
        && foreignShare > limits.backgroundShare()
        && patch.border() > 0
        && patch.counts(limits);
  }

  private double borderShare() {
    double border = 0;
    for (Patches.Patch patch : patches.list()) {
      border += patch.counts(limits) ? patch.border() : 0;
    }
    return border / (2 * field.down + field.across - 2);
  }

  double matchedShare() {
    return matchedShare;
  }

  Box whole() {
    return new Box(0, 0, comparison.width(), comparison.height());
  }

  private double spot(int i) {
    int x0 = i % field.across * BlockField.SIDE;
    int y0 = i / field.across * BlockField.SIDE;
    double common = tone.at(field.mean[i]);
    return field.spots.strangest(x0, y0, common, comparison.quantiserStep());
  }

  /** How far a block is from what it ought to be, once the common tone is taken out. */
  private double score(int i) {
    double slope = field.slope[i];
    double step = comparison.quantiserStep();
    double luma = Math.abs(field.lumaShift[i] - tone.at(field.mean[i]));
    double cb = Math.abs(field.cbShift[i] - tone.cb);
    double cr = Math.abs(field.crShift[i] - tone.cr);
    double lumaScore = luma / (slope * 0.1 + step * 0.06 + 0.8);
    double chromaScore = Math.max(cb, cr) / (slope * 0.1 + step * 0.12 + 1.6);
    double spot = spots[i];
    double lost = field.outputDetail[i] + field.expectedDetail[i] - field.commonDetail[i] * 2;
    double allowed = field.expectedDetail[i] * 0.12 + slope * slope * 0.01 + step * step * 0.06 + 2;
    // One spot alone is a patch, and spots within the limit do not add up to one.
    double spotScore = spot > limits.spot() ? spot / limits.spot() * limits.patchScore() : 0;
    double texture = Math.sqrt(Math.max(0, lost) / allowed);
    return Math.max(Math.max(lumaScore, chromaScore), Math.max(texture, spotScore));
  }

  private Measurements measure(Texture texture) {
    double strangest = 0;
    for (Patches.Patch patch : patches.list()) {
      strangest = Math.max(strangest, patch.total() / limits.patchScore());
    }
    for (int i = 0; i < scores.length; i++) {
      strangest = Math.max(strangest, scores[i] / limits.patchScore());
      strangest = Math.max(strangest, spots[i] / limits.spot());
    }
    return new Measurements(
        tone.toneCodes,
        comparison.grey() ? Double.NaN : Math.max(Math.abs(tone.cb), Math.abs(tone.cr)),
        texture.faint(i -> field.skin[i]),
        texture.faint(i -> !field.skin[i]),
        texture.faint(i -> true),
        texture.strong(),
        foreignShare,
        borderShare,
        strangest,
        comparison.motion().sharedBy(Thresholds.MOTION_WINDOWS));
  }

  Box movedArea() {
    LocalMotion motion = comparison.motion();
    int left = comparison.width();
    int top = comparison.height();
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < motion.motionPx.length; i++) {
      if (motion.motionPx[i] > limits.motionPx()) {
        left = Math.min(left, motion.left(i));
        top = Math.min(top, motion.top(i));
        right = Math.max(right, motion.left(i) + LocalMotion.WINDOW);
        bottom = Math.max(bottom, motion.top(i) + LocalMotion.WINDOW);
      }
    }
    return new Box(left, top, right - left, bottom - top);
  }

  /** The skin's part of the picture. */
  Box skinArea() {
    int left = field.across;
    int top = field.down;
    int right = -1;
    int bottom = -1;
    for (int i = 0; i < scores.length; i++) {
      if (field.skin[i]) {
        left = Math.min(left, i % field.across);
        top = Math.min(top, i / field.across);
        right = Math.max(right, i % field.across);
        bottom = Math.max(bottom, i / field.across);
      }
    }
    int side = BlockField.SIDE;
    return new Box(left * side, top * side, (right - left + 1) * side, (bottom - top + 1) * side);
  }

  /** 0 for a block as expected, 1 for one far beyond doubt, at the output's size. */
  Plane heatMap() {
    int width = comparison.width();
    int height = comparison.height();
    Plane heat = new Plane(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int bx = Math.min(field.across - 1, x / BlockField.SIDE);
        int by = Math.min(field.down - 1, y / BlockField.SIDE);
        double value = scores[by * field.across + bx] / (2 * limits.blockScore());
        heat.values()[y * width + x] = (float) Math.min(1, value);
      }
    }
    return heat;
  }
}
