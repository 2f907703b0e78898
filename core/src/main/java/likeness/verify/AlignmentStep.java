// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;
import likeness.geometry.Affine;
import likeness.image.Plane;

/** One Gauss–Newton step between a target and what the present map makes of the original. */
final class AlignmentStep {
  private static final double CAP = 40;
  private static final double LEAST_SPREAD = 1;

  /** Sum of the differences across two pixels along both axes, in codes. */
  private static final double LEAST_SLOPE = 4;

  /** A picture with fewer slopes than this part is held on to everywhere. */
  private static final double LEAST_HELD = 0.02;

  private static final int BINS = 1024;
  private static final double BINS_PER_CODE = 4;

  private final Plane target;
  private final int unknowns;
  private final int[] held;
  private final double contrast;
  private double gain = 1;
  private double offset;
  private double explained;

  AlignmentStep(Plane target, boolean affine) {
    this.target = target;
    this.unknowns = affine ? 8 : 6;
    this.held = held(target);
    double middle = mean();
    double sum = 0;
    for (int at : held) {
      sum += Math.min(CAP, Math.abs(target.values()[at] - middle));
    }
    contrast = sum + 1e-9;
  }

  /**
   * The pixels that a fit can hold on to: those on a slope. A flat background tells nothing of the
   * place, and where it was replaced it would outvote the person on gain and offset.
   */
  private static int[] held(Plane target) {
    int w = target.width();
    int h = target.height();
    float[] values = target.values();
    int[] steep = new int[w * h];
    int[] inner = new int[w * h];
    int count = 0;
    int all = 0;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int at = y * w + x;
        double gx = (double) values[at + 1] - values[at - 1];
        double gy = (double) values[at + w] - values[at - w];
        inner[all++] = at;
        if (Math.abs(gx) + Math.abs(gy) > LEAST_SLOPE) {
          steep[count++] = at;
        }
      }
    }
    return count > all * LEAST_HELD ? Arrays.copyOf(steep, count) : Arrays.copyOf(inner, all);
  }

  private double mean() {
    double sum = 0;
    for (int at : held) {
      sum += target.values()[at];
    }
    return sum / held.length;
  }

  /** The part of the target's contrast that the last picture explained. */
  double explained() {
    return explained;
  }

  /** The map that, applied first, brings {@code warped} nearer to the target. */
  Affine of(Plane warped) {
    int w = target.width();
    int h = target.height();
    double spread = spread(warped);
    int n = unknowns;
    double[] normal = new double[n * n];
    double[] right = new double[n];
    double[] row = new double[n];
    float[] wanted = target.values();
    float[] have = warped.values();
    double sharpness = 1 / (spread * spread);
    double half = gain * 0.5;
    double cx = w / 2.0;
    double cy = h / 2.0;
    double unit = Math.max(w, h) / 2.0;
    for (int at : held) {
      int x = at % w;
      int y = at / w;
      double r = wanted[at] - (have[at] * gain + offset);
      double gx = ((double) have[at + 1] - have[at - 1]) * half;
      double gy = ((double) have[at + w] - have[at - w]) * half;
      double px = (x + 0.5 - cx) / unit;
      double py = (y + 0.5 - cy) / unit;
      row[0] = gx;
      row[1] = gy;
      row[2] = px * gx + py * gy;
      row[3] = px * gy - py * gx;
      row[n - 2] = (have[at] - 128.0) / 128;
      row[n - 1] = 1;
      if (n == 8) {
        row[4] = px * gx - py * gy;
        row[5] = px * gy + py * gx;
      }
      double weight = 1 / (r * r * sharpness + 1);
      for (int i = 0; i < n; i++) {
        double wi = row[i] * weight;
        right[i] += wi * r;
        for (int j = 0; j <= i; j++) {
          normal[i * n + j] += wi * row[j];
        }
      }
    }
    double[] step = SmallSystem.solve(normal, right);
    gain += step[n - 2] / 128;
    offset = step[n - 1] - step[n - 2] + offset;
    double scale = step[2] / unit;
    double turn = step[3] / unit;
    double aspect = n == 8 ? step[4] / unit : 0;
    double shear = n == 8 ? step[5] / unit : 0;
    double xx = scale + aspect + 1;
    double xy = shear - turn;
    double yx = shear + turn;
    double yy = scale - aspect + 1;
    return new Affine(
        xx, xy, step[0] + cx - (xx * cx + xy * cy), yx, yy, step[1] + cy - (yx * cx + yy * cy));
  }

  /** Twice the median of the absolute residuals, and what is explained on the way. */
  private double spread(Plane warped) {
    float[] a = target.values();
    float[] b = warped.values();
    int[] bins = new int[BINS];
    double lost = 0;
    for (int at : held) {
      double r = Math.abs(a[at] - (b[at] * gain + offset));
      lost += Math.min(CAP, r);
      bins[(int) Math.min(BINS - 1, r * BINS_PER_CODE)]++;
    }
    explained = 1 - lost / contrast;
    int seen = 0;
    int bin = 0;
    while (bin < BINS && seen + bins[bin] < held.length / 2) {
      seen += bins[bin];
      bin++;
    }
    return Math.max(LEAST_SPREAD, (bin + 0.5) / BINS_PER_CODE * 2);
  }
}
