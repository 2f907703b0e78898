// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.Arrays;
import java.util.List;

/** Figures of how well values tell good from bad, or follow others. */
final class Agreement {
  private Agreement() {}

  /**
   * The equal error rate: at the threshold where as large a share of the good as of the bad falls
   * on the wrong side.
   *
   * @param rising whether the bad have the higher values
   */
  static double equalErrorRate(List<Double> good, List<Double> bad, boolean rising) {
    double sign = rising ? 1 : -1;
    double best = 1;
    double gap = Double.MAX_VALUE;
    for (double[] at : new double[][] {array(good), array(bad)}) {
      for (double threshold : at) {
        double falseAlarms = share(good, v -> sign * v > sign * threshold);
        double missed = share(bad, v -> sign * v <= sign * threshold);
        if (Math.abs(falseAlarms - missed) < gap) {
          gap = Math.abs(falseAlarms - missed);
          best = (falseAlarms + missed) / 2;
        }
      }
    }
    return best;
  }

  static double share(List<Double> values, java.util.function.DoublePredicate which) {
    return values.stream().filter(which::test).count() / (double) values.size();
  }

  /** Spearman's rank correlation, ties by their mean rank. */
  static double spearman(List<Double> a, List<Double> b) {
    return pearson(ranks(a), ranks(b));
  }

  static double pearson(List<Double> a, List<Double> b) {
    return pearson(array(a), array(b));
  }

  private static double pearson(double[] a, double[] b) {
    double ma = Arrays.stream(a).average().orElseThrow();
    double mb = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - ma) * (b[i] - mb);
      aa += (a[i] - ma) * (a[i] - ma);
      bb += (b[i] - mb) * (b[i] - mb);
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double[] ranks(List<Double> values) {
    double[] ranks = new double[values.size()];
    for (int i = 0; i < ranks.length; i++) {
      double below = 0;
      double same = 0;
      for (double v : values) {
        below += v < values.get(i) ? 1 : 0;
        same += v == values.get(i) ? 1 : 0;
      }
      ranks[i] = below + (same + 1) / 2;
    }
    return ranks;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
