// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import likeness.geometry.Point;

/** Which pixels of a frame lie within an outline. */
final class Region {
  private Region() {}

  /** Marks the pixels whose centres lie within the convex hull of {@code points}. */
  static boolean[] convex(List<Point> points, int width, int height) {
    return fill(hull(points), width, height);
  }

  /** Marks the pixels whose centres lie within {@code outline}, by the even-odd rule. */
  static boolean[] fill(List<Point> outline, int width, int height) {
    boolean[] inside = new boolean[width * height];
    int n = outline.size();
    double[] crossings = new double[n];
    for (int y = 0; y < height; y++) {
      double cy = y + 0.5;
      int count = 0;
      for (int i = 0; i < n; i++) {
        Point p = outline.get(i);
        Point q = outline.get(i + 1 == n ? 0 : i + 1);
        if (p.y() <= cy != q.y() <= cy) {
          crossings[count++] = (cy - p.y()) / (q.y() - p.y()) * (q.x() - p.x()) + p.x();
        }
      }
      java.util.Arrays.sort(crossings, 0, count);
      for (int k = 0; k + 1 < count; k += 2) {
        int from = (int) Math.max(0, Math.ceil(crossings[k] - 0.5));
        int to = (int) Math.min(width - 1, Math.ceil(crossings[k + 1] - 0.5) - 1);
        for (int x = from; x <= to; x++) {
          inside[y * width + x] = true;
        }
      }
    }
    return inside;
  }

  /** The convex hull. Source: Andrew's monotone chain, 1979. */
  static List<Point> hull(List<Point> points) {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
    List<Point> hull = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      int start = hull.size();
      for (int i = 0; i < sorted.size(); i++) {
        Point p = sorted.get(pass == 0 ? i : sorted.size() - 1 - i);
        while (hull.size() >= start + 2
            && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p) <= 0) {
          hull.remove(hull.size() - 1);
        }
        hull.add(p);
      }
      hull.remove(hull.size() - 1);
    }
    return hull;
  }

  private static double turn(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }

  /**
   * Keeps the pixels whose whole {@code side} × {@code side} neighbourhood is marked; for an even
   * side it reaches one further to the left and up. Beyond the edge all is marked.
   */
  static boolean[] erode(boolean[] marked, int width, int height, int side) {
    boolean[] rows = new boolean[marked.length];
    boolean[] out = new boolean[marked.length];
    int before = side / 2;
    int after = side - 1 - before;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean all = true;
        for (int k = Math.max(0, x - before); k <= Math.min(width - 1, x + after); k++) {
          all &= marked[y * width + k];
        }
        rows[y * width + x] = all;
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean all = true;
        for (int k = Math.max(0, y - before); k <= Math.min(height - 1, y + after); k++) {
          all &= rows[k * width + x];
        }
        out[y * width + x] = all;
      }
    }
    return out;
  }
}
