// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;
import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;

/** One Gauss–Newton step between a target and what the present map makes of the original. */
final class AlignmentStep {
  private static final double CAP = 40;
  private static final double LEAST_SPREAD = 1;

  /** Sum of the differences across two pixels along both axes, in codes. */
  private static final double LEAST_SLOPE = 4;

  /** A picture with fewer slopes than this part is held on to everywhere. */
  private static final double LEAST_HELD = 0.02;

  /** Sums are taken over so many parts, whatever the bands, so that they never depend on them. */
  private static final int PARTS = 16;

  private static final int BINS = 1024;
  private static final double BINS_PER_CODE = 4;

  private final Plane target;
  private final int unknowns;
  private final Bands bands;
  private final int[] held;
  private final double contrast;
  private double gain = 1;
  private double offset;
  private double explained;

  AlignmentStep(Plane target, boolean affine, Bands bands) {
    this.target = target;
    this.bands = bands;
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
    double spread = spread(warped);
    Equations[] parts = new Equations[PARTS];
    bands.run(
        PARTS,
        (from, to) -> {
          for (int part = from; part < to; part++) {
            parts[part] = new Equations(unknowns);
            long length = held.length;
            int first = (int) (length * part / PARTS);
            int end = (int) (length * (part + 1) / PARTS);
            fill(parts[part], warped.values(), 1 / (spread * spread), first, end);
          }
        });
    for (int part = 1; part < PARTS; part++) {
      parts[0].add(parts[part]);
    }
    return applied(SmallSystem.solve(parts[0].normal, parts[0].right));
  }

  /** Adds what the held pixels from {@code first} to before {@code end} say. */
  private void fill(Equations sums, float[] have, double sharpness, int first, int end) {
    int n = unknowns;
    int w = target.width();
    double[] row = new double[n];
    float[] wanted = target.values();
    double half = gain * 0.5;
    double cx = w / 2.0;
    double cy = target.height() / 2.0;
    double unit = unit();
    for (int i = first; i < end; i++) {
      int at = held[i];
      double r = wanted[at] - (have[at] * gain + offset);
      double gx = ((double) have[at + 1] - have[at - 1]) * half;
      double gy = ((double) have[at + w] - have[at - w]) * half;
      double px = (at % w + 0.5 - cx) / unit;
      double py = (at / w + 0.5 - cy) / unit;
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
      sums.add(row, 1 / (r * r * sharpness + 1), r);
    }
  }

  /** Takes the step's gain and offset on, and makes a map of the rest. */
  private Affine applied(double[] step) {
    int n = unknowns;
    gain += step[n - 2] / 128;
    offset = step[n - 1] - step[n - 2] + offset;
    double cx = target.width() / 2.0;
    double cy = target.height() / 2.0;
    double scale = step[2] / unit();
    double turn = step[3] / unit();
    double aspect = n == 8 ? step[4] / unit() : 0;
    double shear = n == 8 ? step[5] / unit() : 0;
    double xx = scale + aspect + 1;
    double xy = shear - turn;
    double yx = shear + turn;
    double yy = scale - aspect + 1;
    return new Affine(
        xx, xy, step[0] + cx - (xx * cx + xy * cy), yx, yy, step[1] + cy - (yx * cx + yy * cy));
  }

  /** Half the longer side, in pixels. */
  private double unit() {
    return Math.max(target.width(), target.height()) / 2.0;
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

  /** Sums of the normal equations; of the matrix its lower triangle. */
  private static final class Equations {
    final double[] normal;
    final double[] right;

    Equations(int unknowns) {
      normal = new double[unknowns * unknowns];
      right = new double[unknowns];
    }

    void add(double[] row, double weight, double residual) {
      int n = row.length;
      for (int i = 0; i < n; i++) {
        double wi = row[i] * weight;
        right[i] += wi * residual;
        for (int j = 0; j <= i; j++) {
          normal[i * n + j] += wi * row[j];
        }
      }
    }

    void add(Equations other) {
      for (int i = 0; i < normal.length; i++) {
        normal[i] += other.normal[i];
      }
      for (int i = 0; i < right.length; i++) {
        right[i] += other.right[i];
      }
    }
  }
}
