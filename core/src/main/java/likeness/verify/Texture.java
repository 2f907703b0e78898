// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How much of the detail that ought to be there is there.
 *
 * <p>A resampler or an encoder that the reference does not know weakens faint and strong detail
 * alike; a filter that takes away noise or pores spares what is strong. So the two are measured
 * apart.
 */
final class Texture {
  private static final double FAINTEST_DETAIL = 0.6;
  private static final double FAINT_DETAIL = 12;
  private static final double STRONG_DETAIL = 40;
  private static final int FEWEST_BLOCKS = 12;
  private static final double MATCHED_CORRELATION = 0.7;

  /** A resampler that softens more than this would be a filter. */
  private static final double SOFTEST_RESAMPLER = 0.88;

  private final BlockField field;
  private final IntPredicate counted;
  private final int count;
  private final double strong;

  /**
   * @param counted which blocks are looked at
   */
  Texture(BlockField field, IntPredicate counted) {
    this.field = field;
    this.counted = counted;
    count = field.across * field.down;
    strong = middleGain();
  }

  /**
   * The faint texture that is left, against what an unknown resampler left of strong detail; 1 for
   * all, NaN when there are too few blocks to say.
   */
  double faint(IntPredicate which) {
    double had = 0;
    double has = 0;
    int blocks = 0;
    for (int i = 0; i < count; i++) {
      double expected = field.expectedDetail[i];
      if (expected > FAINTEST_DETAIL
          && expected < FAINT_DETAIL
          && counted.test(i)
          && which.test(i)) {
        had += Math.sqrt(expected);
        has += Math.sqrt(field.outputDetail[i]);
        blocks++;
      }
    }
    if (blocks < FEWEST_BLOCKS) {
      return Double.NaN;
    }
    double softness = Double.isNaN(strong) ? 1 : Math.min(1, Math.max(SOFTEST_RESAMPLER, strong));
    return has / had / softness;
  }

  /**
   * How strong strong detail is against what it ought to be, by the middle one of the blocks, so
   * that a place where it is gone does not count; NaN when there are too few blocks to say.
   */
  double strong() {
    return strong;
  }

  private double middleGain() {
    double[] gains = new double[count];
    int blocks = 0;
    for (int i = 0; i < count; i++) {
      if (field.expectedDetail[i] > STRONG_DETAIL && counted.test(i)) {
        gains[blocks++] = field.commonDetail[i] / field.expectedDetail[i];
      }
    }
    if (blocks < FEWEST_BLOCKS) {
      return Double.NaN;
    }
    Arrays.sort(gains, 0, blocks);
    return gains[blocks / 2];
  }

  /**
   * The part of the textured blocks whose texture is the original's; about 0 for another picture.
   */
  double matchedShare() {
    int textured = 0;
    int matched = 0;
    for (int i = 0; i < count; i++) {
      double both = Math.sqrt(field.expectedDetail[i] * field.outputDetail[i]);
      if (field.expectedDetail[i] > FAINTEST_DETAIL && counted.test(i)) {
        textured++;
        matched += field.commonDetail[i] > MATCHED_CORRELATION * both && both > 0 ? 1 : 0;
      }
    }
    return textured < FEWEST_BLOCKS ? 0 : matched / (double) textured;
  }
}
