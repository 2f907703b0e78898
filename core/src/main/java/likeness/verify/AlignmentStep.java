// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import likeness.geometry.Affine;
import likeness.image.Plane;

/** One Gauss–Newton step between a target and what the present map makes of the original. */
final class AlignmentStep {
  private static final double CAP = 40;
  private static final double LEAST_SPREAD = 1;
  private static final int BINS = 1024;
  private static final double BINS_PER_CODE = 4;

  private final Plane target;
  private final int unknowns;
  private final double contrast;
  private double gain = 1;
  private double offset;
  private double explained;

  AlignmentStep(Plane target, boolean affine) {
    this.target = target;
    this.unknowns = affine ? 8 : 6;
    double middle = mean(target);
    double sum = 0;
    for (float v : target.values()) {
      sum += Math.min(CAP, Math.abs(v - middle));
    }
    contrast = sum + 1e-9;
  }

  private static double mean(Plane plane) {
    double sum = 0;
    for (float v : plane.values()) {
      sum += v;
    }
    return sum / plane.values().length;
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
    double cx = w / 2.0;
    double cy = h / 2.0;
    double unit = Math.max(w, h) / 2.0;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        double r = target.at(x, y) - (warped.at(x, y) * gain + offset);
        double gx = (warped.at(x + 1, y) - warped.at(x - 1, y)) * 0.5 * gain;
        double gy = (warped.at(x, y + 1) - warped.at(x, y - 1)) * 0.5 * gain;
        double px = (x + 0.5 - cx) / unit;
        double py = (y + 0.5 - cy) / unit;
        row[0] = gx;
        row[1] = gy;
        row[2] = px * gx + py * gy;
        row[3] = px * gy - py * gx;
        row[n - 2] = (warped.at(x, y) - 128) / 128;
        row[n - 1] = 1;
        if (n == 8) {
          row[4] = px * gx - py * gy;
          row[5] = px * gy + py * gx;
        }
        double weight = 1 / (r * r / (spread * spread) + 1);
        for (int i = 0; i < n; i++) {
          double wi = row[i] * weight;
          right[i] += wi * r;
          for (int j = 0; j <= i; j++) {
            normal[i * n + j] += wi * row[j];
          }
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
    for (int i = 0; i < a.length; i++) {
      double r = Math.abs(a[i] - (b[i] * gain + offset));
      lost += Math.min(CAP, r);
      bins[(int) Math.min(BINS - 1, r * BINS_PER_CODE)]++;
    }
    explained = 1 - lost / contrast;
    int seen = 0;
    int bin = 0;
    while (bin < BINS && seen + bins[bin] < a.length / 2) {
      seen += bins[bin];
      bin++;
    }
    return Math.max(LEAST_SPREAD, (bin + 0.5) / BINS_PER_CODE * 2);
  }
}
