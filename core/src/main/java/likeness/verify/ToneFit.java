// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;

/** The smooth change of brightness and colour that the middle of the picture shares. */
final class ToneFit {
  private static final int ROUNDS = 12;
  private static final double LEAST_SPREAD = 1;
  private static final double STEEP = 12;

  /** Brightness change in codes as {@code a + b·u + c·u²} of {@code u = (mean − 128)/128}. */
  private final double[] curve = {0, 0, 0};

  final double cb;
  final double cr;
  final double toneCodes;

  ToneFit(BlockField field) {
    int[] middle = middle(field);
    double[] shift = pick(field.lumaShift, middle);
    curve[0] = median(shift);
    for (int round = 0; round < ROUNDS; round++) {
      refit(field, middle);
    }
    cb = median(pick(field.cbShift, middle));
    cr = median(pick(field.crShift, middle));
    double[] means = pick(field.mean, middle);
    Arrays.sort(means);
    double most = 0;
    for (double at : new double[] {0.1, 0.5, 0.9}) {
      most = Math.max(most, Math.abs(at(means[(int) (at * (means.length - 1))])));
    }
    toneCodes = most;
  }

  /** The change at a brightness, in codes. */
  double at(double mean) {
    double u = (mean - 128) / 128;
    return (curve[2] * u + curve[1]) * u + curve[0];
  }

  private void refit(BlockField field, int[] middle) {
    double[] gaps = new double[middle.length];
    for (int k = 0; k < gaps.length; k++) {
      gaps[k] = Math.abs(field.lumaShift[middle[k]] - at(field.mean[middle[k]]));
    }
    double spread = Math.max(LEAST_SPREAD, median(gaps) * 2);
    double[] normal = new double[9];
    double[] right = new double[3];
    double[] row = new double[3];
    for (int i : middle) {
      double u = (field.mean[i] - 128) / 128;
      row[0] = 1;
      row[1] = u;
      row[2] = u * u;
      double gap = (field.lumaShift[i] - at(field.mean[i])) / spread;
      double steep = field.slope[i] / STEEP;
      double weight = 1 / (gap * gap + 1) / (steep * steep + 1);
      for (int a = 0; a < 3; a++) {
        right[a] += row[a] * weight * field.lumaShift[i];
        for (int b = 0; b <= a; b++) {
          normal[a * 3 + b] += row[a] * weight * row[b];
        }
      }
    }
    // A little pull to no change, so that a narrow range of brightness bends nothing.
    for (int a = 0; a < 3; a++) {
      normal[a * 3 + a] = a * 0.2 + 1e-6 + normal[a * 3 + a];
    }
    System.arraycopy(SmallSystem.solve(normal, right), 0, curve, 0, 3);
  }

  private static int[] middle(BlockField field) {
    int[] found = new int[field.across * field.down];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      int x = i % field.across;
      int y = i / field.across;
      if (4 * x >= field.across && 4 * x < 3 * field.across && 5 * y >= field.down) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static double[] pick(double[] values, int[] which) {
    double[] out = new double[which.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = values[which[k]];
    }
    return out;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
