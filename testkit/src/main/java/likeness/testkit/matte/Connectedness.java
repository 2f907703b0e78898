// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import java.util.Arrays;
import likeness.image.Plane;

/** What of a matte hangs together with its largest solid part. */
final class Connectedness {
  private static final int STEPS = 10;
  private static final double TOLERATED = 0.15;

  private Connectedness() {}

  /** Rhemann et al.'s error, with steps of 0.1 and θ 0.15. */
  static double error(Plane alpha, Plane truth) {
    int n = alpha.values().length;
    double[] level = new double[n];
    Arrays.fill(level, -1);
    boolean[] set = new boolean[n];
    for (int step = 1; step <= STEPS; step++) {
      double threshold = (double) step / STEPS;
      for (int i = 0; i < n; i++) {
        set[i] = alpha.values()[i] >= threshold && truth.values()[i] >= threshold;
      }
      boolean[] main = largest(set, alpha.width(), alpha.height());
      for (int i = 0; i < n; i++) {
        if (level[i] < 0 && !main[i]) {
          level[i] = (double) (step - 1) / STEPS;
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double connected = level[i] < 0 ? 1 : level[i];
      sum += Math.abs(loose(alpha.values()[i] - connected) - loose(truth.values()[i] - connected));
    }
    return sum;
  }

  private static double loose(double above) {
    return 1 - (above >= TOLERATED ? above : 0);
  }

  /** How many connected parts have at least {@code leastPx} pixels. */
  static int parts(boolean[] set, int width, int height, int leastPx) {
    int[] areas = areas(label(set, width, height));
    return (int) Arrays.stream(areas).filter(area -> area >= leastPx).count();
  }

  /** The parts of {@code set} that hold a pixel of {@code seeds}. */
  static boolean[] within(boolean[] set, boolean[] seeds, int width, int height) {
    int[] labels = label(set, width, height);
    boolean[] seeded = new boolean[set.length + 1];
    for (int i = 0; i < set.length; i++) {
      seeded[labels[i]] |= set[i] && seeds[i];
    }
    boolean[] out = new boolean[set.length];
    for (int i = 0; i < set.length; i++) {
      out[i] = set[i] && seeded[labels[i]];
    }
    return out;
  }

  private static boolean[] largest(boolean[] set, int width, int height) {
    int[] labels = label(set, width, height);
    int[] areas = areas(labels);
    int best = 0;
    for (int i = 1; i < areas.length; i++) {
      best = best == 0 || areas[i] > areas[best] ? i : best;
    }
    boolean[] main = new boolean[set.length];
    for (int i = 0; i < set.length; i++) {
      main[i] = best > 0 && labels[i] == best;
    }
    return main;
  }

  private static int[] areas(int[] labels) {
    int[] areas = new int[Arrays.stream(labels).max().orElse(0) + 1];
    for (int label : labels) {
      areas[label] += label > 0 ? 1 : 0;
    }
    return areas;
  }

  /** The number of each pixel's part, from 1; 0 outside of the set. */
  private static int[] label(boolean[] set, int width, int height) {
    int[] labels = new int[set.length];
    int[] queue = new int[set.length];
    int next = 0;
    for (int start = 0; start < set.length; start++) {
      if (!set[start] || labels[start] != 0) {
        continue;
      }
      labels[start] = ++next;
      queue[0] = start;
      int tail = 1;
      for (int head = 0; head < tail; head++) {
        int i = queue[head];
        int x = i % width;
        int y = i / width;
        int[] sides = {
          x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i,
          y > 0 ? i - width : i, y < height - 1 ? i + width : i
        };
        for (int side : sides) {
          if (set[side] && labels[side] == 0) {
            labels[side] = next;
            queue[tail++] = side;
          }
        }
      }
    }
    return labels;
  }
}
