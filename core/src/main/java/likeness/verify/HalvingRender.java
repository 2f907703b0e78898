// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * Renders luma as tools do that cut first, at the original's own size, and then halve what they cut
 * out by bilinear drawing as often as it goes.
 *
 * <p>A side of odd length is not halved exactly, so that the two pixels which are mixed drift along
 * it; what comes out depends on where the cut lies. So each step is done as those tools do it, row
 * by row, and no more rows than are asked for.
 */
final class HalvingRender {
  /** Rows of a step that are kept for the next. */
  private static final int KEPT_ROWS = 4;

  private final Plane cut;
  private final List<Size> steps = new ArrayList<>();

  /**
   * A render of what was cut out.
   *
   * @param output the output's size
   */
  HalvingRender(Plane cut, Size output) {
    this.cut = cut;
    int width = cut.width();
    int height = cut.height();
    steps.add(new Size(width, height));
    while (width > output.width() || height > output.height()) {
      width = Math.max(output.width(), width / 2);
      height = Math.max(output.height(), height / 2);
      steps.add(new Size(width, height));
    }
  }

  /** Writes {@code out}, whose row {@code i} is row {@code rows.applyAsInt(i)} of the output. */
  void run(Plane out, IntUnaryOperator rows, Bands bands) {
    bands.run(
        out.height(),
        (from, to) -> {
          Rows made = new Rows();
          for (int row = from; row < to; row++) {
            double[] values = made.row(steps.size() - 1, rows.applyAsInt(row));
            for (int x = 0; x < out.width(); x++) {
              out.values()[row * out.width() + x] = (float) values[x];
            }
          }
        });
  }

  /** The rows of each step, made when they are needed. */
  private final class Rows {
    private final List<Map<Integer, double[]>> made = new ArrayList<>();

    Rows() {
      steps.forEach(step -> made.add(new HashMap<>()));
    }

    double[] row(int step, int y) {
      Map<Integer, double[]> known = made.get(step);
      double[] row = known.get(y);
      if (row == null) {
        row = step == 0 ? cutRow(y) : drawn(step, y);
        known.keySet().removeIf(old -> old <= y - KEPT_ROWS);
        known.put(y, row);
      }
      return row;
    }

    private double[] cutRow(int y) {
      double[] row = new double[cut.width()];
      for (int x = 0; x < row.length; x++) {
        row[x] = cut.at(x, y);
      }
      return row;
    }

    private double[] drawn(int step, int y) {
      Size from = steps.get(step - 1);
      Size to = steps.get(step);
      double v = between((y + 0.5) * from.height() / to.height(), from.height());
      int y0 = (int) v;
      double[] above = row(step - 1, y0);
      double[] below = row(step - 1, Math.min(from.height() - 1, y0 + 1));
      double fy = v - y0;
      double[] out = new double[to.width()];
      double ratio = (double) from.width() / to.width();
      for (int x = 0; x < out.length; x++) {
        double u = between((x + 0.5) * ratio, from.width());
        int x0 = (int) u;
        int x1 = Math.min(from.width() - 1, x0 + 1);
        double fx = u - x0;
        double top = (above[x1] - above[x0]) * fx + above[x0];
        double bottom = (below[x1] - below[x0]) * fx + below[x0];
        out[x] = (bottom - top) * fy + top;
      }
      return out;
    }

    private static double between(double at, int length) {
      return Math.min(Math.max(at - 0.5, 0), length - 1);
    }
  }
}
