// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Point;

/**
 * Delaunay's triangles of points in the plane, one point added after the other. Source: Bowyer,
 * "Computing Dirichlet tessellations", 1981; Watson, 1981.
 */
final class Triangulation {
  private Triangulation() {}

  /** Triples of indices; points that lie on another are left out. */
  static List<int[]> of(List<Point> points) {
    int n = points.size();
    List<Point> all = new ArrayList<>(points);
    double reach = 0;
    for (Point p : points) {
      reach = Math.max(reach, Math.max(Math.abs(p.x()), Math.abs(p.y())));
    }
    // One triangle around everything, taken away in the end.
    double far = 100 * (reach + 1);
    all.add(new Point(-far, -far));
    all.add(new Point(far, -far));
    all.add(new Point(0, far));
    List<int[]> triangles = new ArrayList<>();
    triangles.add(new int[] {n, n + 1, n + 2});
    for (int i = 0; i < n; i++) {
      if (isNew(points, i)) {
        add(all, triangles, i);
      }
    }
    triangles.removeIf(t -> t[0] >= n || t[1] >= n || t[2] >= n);
    return triangles;
  }

  private static boolean isNew(List<Point> points, int i) {
    for (int j = 0; j < i; j++) {
      if (points.get(i).distanceTo(points.get(j)) < 1e-6) {
        return false;
      }
    }
    return true;
  }

  private static void add(List<Point> points, List<int[]> triangles, int i) {
    List<int[]> edges = new ArrayList<>();
    List<int[]> kept = new ArrayList<>();
    for (int[] t : triangles) {
      if (isWithinCircle(points, t, points.get(i))) {
        edges.add(new int[] {t[0], t[1]});
        edges.add(new int[] {t[1], t[2]});
        edges.add(new int[] {t[2], t[0]});
      } else {
        kept.add(t);
      }
    }
    for (int[] edge : edges) {
      boolean shared = edges.stream().anyMatch(other -> other[0] == edge[1] && other[1] == edge[0]);
      if (!shared) {
        kept.add(new int[] {edge[0], edge[1], i});
      }
    }
    triangles.clear();
    triangles.addAll(kept);
  }

  /** Whether a point lies in the circle through the corners of a triangle. */
  private static boolean isWithinCircle(List<Point> points, int[] t, Point p) {
    double[][] m = new double[3][];
    for (int k = 0; k < 3; k++) {
      double x = points.get(t[k]).x() - p.x();
      double y = points.get(t[k]).y() - p.y();
      m[k] = new double[] {x, y, x * x + y * y};
    }
    double det =
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
            - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    double ux = points.get(t[1]).x() - points.get(t[0]).x();
    double uy = points.get(t[1]).y() - points.get(t[0]).y();
    double vx = points.get(t[2]).x() - points.get(t[0]).x();
    double vy = points.get(t[2]).y() - points.get(t[0]).y();
    return (ux * vy - uy * vx > 0 ? det : -det) > 0;
  }
}
