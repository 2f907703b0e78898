// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.AgeException.Relaxed;

/**
 * Whether both eyes are open, from the eyes' own texture.
 *
 * <p>An open eye has edges that stand (the iris's sides), a closed one only edges that lie
 * (lashes). The value is the ratio of both kinds in the eye that is open less. The mesh's lids
 * hardly follow a closing eye (COMPLIANCE.md §0.5), which is of use: they tell how wide this
 * person's eye would be, so that a narrow eye is looked at where it is.
 */
final class EyesOpenCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.within(0.76, null, 0.085);

  /** Of 95 in 100 pictures of the same eyes in another light or on a turned head. */
  private static final double U95 = 0.085;

  /** Binomial, a standard deviation of 1.2 pixels; the sum is 64. */
  private static final int[] SMOOTHING = {1, 6, 15, 20, 15, 6, 1};

  /** What the smoothing and the differences need around them. */
  private static final int MARGIN = 4;

  private static final int MIDDLE = EyePatch.WIDTH / 2;

  /** So far to either side of the eye's middle: 85 % of its width. */
  private static final int REACH = 33;

  /** An edge of the upper lid is so thick, with the mesh's error: 5 % of the eye's width. */
  private static final int BELOW_UPPER_LID = 4;

  private static final int BELOW_LOWER_LID = 2;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.EYES_OPEN, LIMIT));
  }

  @Override
  public Optional<Relaxed> relaxedBy() {
    return Optional.of(Relaxed.EYES_OPEN);
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Eyes eyes = scene.eyes();
    double ratio = Math.min(ratio(eyes.left()), ratio(eyes.right()));
    return Verdicts.judge(
        requirement,
        Measured.of(ratio, Unit.RATIO, U95),
        Means.RETAKE,
        List.of(
            scene.marks().polygon(Role.MEASURED, scene.points().leftLids()),
            scene.marks().polygon(Role.MEASURED, scene.points().rightLids())));
  }

  /**
   * Mean absolute difference along the eye, by that across it, between the lids, each less its
   * mean.
   *
   * <p>Grain and single lashes are smoothed away first; the upper lid's own edge, which lies in an
   * open eye as well, is left out. So is what is the same slope over the whole eye: the lid's
   * shadow, light from above or from the side, the rim of a flash's spot.
   */
  static double ratio(EyePatch eye) {
    double[] v = smoothed(eye.lightness());
    double[] slope = slope(eye, v);
    double along = 0;
    double across = 0;
    for (int x = MIDDLE - REACH; x < MIDDLE + REACH; x++) {
      for (int y = top(eye, x); y < bottom(eye, x); y++) {
        int i = y * EyePatch.WIDTH + x;
        along += Math.abs(v[i + 1] - v[i - 1] - slope[0]);
        across += Math.abs(v[i + EyePatch.WIDTH] - v[i - EyePatch.WIDTH] - slope[1]);
      }
    }
    return across > 0 ? along / across : 0;
  }

  /** The mean difference along the eye and across it; 0 where nothing lies between the lids. */
  private static double[] slope(EyePatch eye, double[] v) {
    double[] sum = new double[2];
    int count = 0;
    for (int x = MIDDLE - REACH; x < MIDDLE + REACH; x++) {
      for (int y = top(eye, x); y < bottom(eye, x); y++) {
        int i = y * EyePatch.WIDTH + x;
        sum[0] = v[i + 1] - v[i - 1] + sum[0];
        sum[1] = v[i + EyePatch.WIDTH] - v[i - EyePatch.WIDTH] + sum[1];
        count++;
      }
    }
    int n = Math.max(1, count);
    return new double[] {sum[0] / n, sum[1] / n};
  }

  private static int top(EyePatch eye, int x) {
    return Math.max(MARGIN, eye.upperLid(x) + BELOW_UPPER_LID);
  }

  private static int bottom(EyePatch eye, int x) {
    return Math.min(EyePatch.HEIGHT - MARGIN, eye.lowerLid(x) + BELOW_LOWER_LID);
  }

  /** Smoothed both ways; a margin at the patch's edge stays 0. */
  private static double[] smoothed(double[] from) {
    double[] rows = new double[from.length];
    double[] both = new double[from.length];
    int margin = SMOOTHING.length / 2;
    for (int y = 0; y < EyePatch.HEIGHT; y++) {
      for (int x = margin; x < EyePatch.WIDTH - margin; x++) {
        rows[y * EyePatch.WIDTH + x] = weighted(from, y * EyePatch.WIDTH + x, 1);
      }
    }
    for (int y = margin; y < EyePatch.HEIGHT - margin; y++) {
      for (int x = margin; x < EyePatch.WIDTH - margin; x++) {
        both[y * EyePatch.WIDTH + x] = weighted(rows, y * EyePatch.WIDTH + x, EyePatch.WIDTH);
      }
    }
    return both;
  }

  private static double weighted(double[] v, int middle, int step) {
    double sum = 0;
    for (int k = 0; k < SMOOTHING.length; k++) {
      sum += SMOOTHING[k] / 64.0 * v[middle + (k - SMOOTHING.length / 2) * step];
    }
    return sum;
  }
}
