// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** A closed line through given points, rounded or straight, as a polygon. */
final class Outline {
  private static final int STEPS = 8;

  private final double[] xs;
  private final double[] ys;

  private Outline(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
  }

  /** A polygon with corners at x0, y0, x1, y1, … */
  static Outline straight(double... points) {
    int n = points.length / 2;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = points[2 * i];
      ys[i] = points[2 * i + 1];
    }
    return new Outline(xs, ys);
  }

  /** A smooth curve (Catmull-Rom) through x0, y0, x1, y1, … and back. */
  static Outline rounded(double... points) {
    int n = points.length / 2;
    double[] xs = new double[n * STEPS];
    double[] ys = new double[n * STEPS];
    for (int i = 0; i < n; i++) {
      int a = 2 * ((i + n - 1) % n);
      int b = 2 * i;
      int c = 2 * ((i + 1) % n);
      int d = 2 * ((i + 2) % n);
      for (int s = 0; s < STEPS; s++) {
        double t = (double) s / STEPS;
        xs[i * STEPS + s] = curve(points[a], points[b], points[c], points[d], t);
        ys[i * STEPS + s] = curve(points[a + 1], points[b + 1], points[c + 1], points[d + 1], t);
      }
    }
    return new Outline(xs, ys);
  }

  /** The points given for x ≥ 0, from top to bottom, and their mirror images. */
  static Outline mirrored(double... half) {
    int n = half.length / 2;
    int back = 0;
    for (int i = n - 1; i >= 0; i--) {
      back += half[2 * i] > 0 ? 1 : 0;
    }
    double[] all = new double[(n + back) * 2];
    System.arraycopy(half, 0, all, 0, half.length);
    int at = half.length;
    for (int i = n - 1; i >= 0; i--) {
      if (half[2 * i] > 0) {
        all[at++] = -half[2 * i];
        all[at++] = half[2 * i + 1];
      }
    }
    return rounded(all);
  }

  private static double curve(double a, double b, double c, double d, double t) {
    double m1 = (c - a) * 0.5;
    double m2 = (d - b) * 0.5;
    double t2 = t * t;
    double t3 = t2 * t;
    double hb = t3 * 2.0 - t2 * 3.0 + 1.0;
    double hc = t2 * 3.0 - t3 * 2.0;
    double hm1 = t3 - t2 * 2.0 + t;
    double hm2 = t3 - t2;
    return b * hb + c * hc + m1 * hm1 + m2 * hm2;
  }

  int size() {
    return xs.length;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int i) {
    return ys[i];
  }

  /** The distance to the line, negative inside. */
  double distance(double x, double y) {
    double best = Double.MAX_VALUE;
    boolean inside = false;
    int n = xs.length;
    for (int i = 0, j = n - 1; i < n; j = i++) {
      double ex = xs[j] - xs[i];
      double ey = ys[j] - ys[i];
      double wx = x - xs[i];
      double wy = y - ys[i];
      double length = ex * ex + ey * ey;
      double t = length == 0 ? 0 : Smooth.clamp((wx * ex + wy * ey) / length);
      double dx = wx - ex * t;
      double dy = wy - ey * t;
      best = Math.min(best, dx * dx + dy * dy);
      if ((ys[i] > y) != (ys[j] > y) && wx < ex * wy / ey) {
        inside = !inside;
      }
    }
    double d = Math.sqrt(best);
    return inside ? -d : d;
  }
}
