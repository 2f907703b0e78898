// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The points of the strand that is growing; one object serves all strands. */
final class StrandPoints {
  static final int MOST = 120;

  private final double[] xs = new double[MOST];
  private final double[] ys = new double[MOST];
  private final double[] zs = new double[MOST];
  private final double[] rises = new double[MOST];
  private int count;

  void clear() {
    count = 0;
  }

  boolean full() {
    return count == MOST;
  }

  void add(double x, double y, double z, double rise) {
    xs[count] = x;
    ys[count] = y;
    zs[count] = z;
    rises[count] = rise;
    count++;
  }

  /** The strand as the camera sees it. */
  Strand strand(HeadFrame frame, double width, double tone) {
    double[] x = new double[count];
    double[] y = new double[count];
    double[] z = new double[count];
    double[] rise = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = frame.project(xs[i], zs[i]);
      y[i] = ys[i];
      z[i] = frame.depth(xs[i], zs[i]);
      rise[i] = rises[i];
    }
    return new Strand(x, y, z, rise, width, tone);
  }
}
