// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.Arrays;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * How far parts of the output have moved against the original, which a crop cannot do.
 *
 * <p>One Lucas–Kanade fit a window, where there is slope in both directions to hold on to.
 */
final class LocalMotion {
  static final int WINDOW = 32;
  private static final int STRIDE = 16;
  private static final int STEPS = 4;
  private static final double LEAST_SLOPE = 6;
  private static final double FARTHEST_PX = 10;
  private static final double BETTER = 0.2;

  /** Mean square difference below which nothing can have moved, in codes². */
  private static final double QUIET = 4;

  private final Plane expected;
  private final Plane output;

  final int across;
  final int down;

  /** By window, in pixels; 0 where nothing can be said. */
  final double[] motionPx;

  LocalMotion(Plane expected, Plane output, Bands bands) {
    this.expected = expected;
    this.output = output;
    across = Math.max(0, (output.width() - WINDOW) / STRIDE + 1);
    down = Math.max(0, (output.height() - WINDOW) / STRIDE + 1);
    motionPx = new double[across * down];
    bands.run(
        down,
        (from, to) -> {
          for (int i = from * across; i < to * across; i++) {
            motionPx[i] = motion(i % across * STRIDE, i / across * STRIDE);
          }
        });
  }

  /** Motion that {@code windows} windows or more have. */
  double sharedBy(int windows) {
    double[] sorted = motionPx.clone();
    Arrays.sort(sorted);
    return sorted.length >= windows ? sorted[sorted.length - windows] : 0;
  }

  int left(int window) {
    return window % across * STRIDE;
  }

  int top(int window) {
    return window / across * STRIDE;
  }

  private double motion(int x0, int y0) {
    if (leastSlope(x0, y0) < LEAST_SLOPE * (WINDOW * WINDOW)) {
      return 0;
    }
    double mx = 0;
    double my = 0;
    double first = 0;
    double last = 0;
    for (int step = 0; step < STEPS; step++) {
      double xx = 0;
      double xy = 0;
      double yy = 0;
      double bx = 0;
      double by = 0;
      double gap = mean(x0, y0, mx, my);
      double left = 0;
      for (int y = y0; y < y0 + WINDOW; y++) {
        for (int x = x0; x < x0 + WINDOW; x++) {
          double r = output.at(x, y) - at(x + mx, y + my) - gap;
          double gx = (at(x + mx + 1, y + my) - at(x + mx - 1, y + my)) * 0.5;
          double gy = (at(x + mx, y + my + 1) - at(x + mx, y + my - 1)) * 0.5;
          xx += gx * gx;
          xy += gx * gy;
          yy += gy * gy;
          bx += gx * r;
          by += gy * r;
          left += r * r;
        }
      }
      first = step == 0 ? left : first;
      last = left;
      double det = xx * yy - xy * xy;
      if (first < QUIET * (WINDOW * WINDOW) || det <= 0) {
        return 0;
      }
      mx = (yy * bx - xy * by) / det + mx;
      my = (xx * by - xy * bx) / det + my;
      if (!(Math.abs(mx) < FARTHEST_PX && Math.abs(my) < FARTHEST_PX)) {
        return 0;
      }
    }
    return last < first * BETTER ? Math.sqrt(mx * mx + my * my) : 0;
  }

  /** The slope energy along the direction that has least of it: what motion can hold on to. */
  private double leastSlope(int x0, int y0) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int y = y0; y < y0 + WINDOW; y++) {
      for (int x = x0; x < x0 + WINDOW; x++) {
        double gx = expected.at(x, y) - expected.at(Math.max(0, x - 1), y);
        double gy = expected.at(x, y) - expected.at(x, Math.max(0, y - 1));
        xx += gx * gx;
        xy += gx * gy;
        yy += gy * gy;
      }
    }
    double apart = (xx - yy) / 2;
    return (xx + yy) / 2 - Math.sqrt(apart * apart + xy * xy);
  }

  private double mean(int x0, int y0, double mx, double my) {
    double sum = 0;
    for (int y = y0; y < y0 + WINDOW; y++) {
      for (int x = x0; x < x0 + WINDOW; x++) {
        sum = output.at(x, y) - at(x + mx, y + my) + sum;
      }
    }
    return sum / (WINDOW * WINDOW);
  }

  private double at(double px, double py) {
    double x = Math.min(Math.max(px, 0), expected.width() - 1.001);
    double y = Math.min(Math.max(py, 0), expected.height() - 1.001);
    int x0 = (int) x;
    int y0 = (int) y;
    double fx = x - x0;
    double fy = y - y0;
    double top = (expected.at(x0 + 1, y0) - expected.at(x0, y0)) * fx + expected.at(x0, y0);
    double bottom =
        (expected.at(x0 + 1, y0 + 1) - expected.at(x0, y0 + 1)) * fx + expected.at(x0, y0 + 1);
    return (bottom - top) * fy + top;
  }
}
