// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import java.util.function.DoubleBinaryOperator;

/**
 * Numbers on a square lattice over a box, read between the lattice points by bilinear
 * interpolation.
 */
final class Grid {
  private final double left;
  private final double top;
  private final double spacing;
  private final int columns;
  private final int rows;
  private final double[] values;

  Grid(double left, double top, double right, double bottom, double spacing) {
    this.left = left;
    this.top = top;
    this.spacing = spacing;
    this.columns = (int) Math.floor((right - left) / spacing) + 2;
    this.rows = (int) Math.floor((bottom - top) / spacing) + 2;
    this.values = new double[columns * rows];
  }

  /** An empty grid of the same lattice. */
  Grid sibling() {
    double right = (columns - 2) * spacing + left;
    double bottom = (rows - 2) * spacing + top;
    // Half a step keeps the count of columns from depending on rounding.
    return new Grid(left, top, 0.5 * spacing + right, 0.5 * spacing + bottom, spacing);
  }

  void fill(DoubleBinaryOperator function) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r * columns + c] = function.applyAsDouble(x(c), y(r));
      }
    }
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  double spacing() {
    return spacing;
  }

  double x(int column) {
    return column * spacing + left;
  }

  double y(int row) {
    return row * spacing + top;
  }

  /** The value of a lattice point; the nearest one for indices outside. */
  double node(int column, int row) {
    int c = Math.max(0, Math.min(column, columns - 1));
    int r = Math.max(0, Math.min(row, rows - 1));
    return values[r * columns + c];
  }

  void set(int column, int row, double value) {
    values[row * columns + column] = value;
  }

  /** Adds to the lattice point nearest to (x, y); nothing outside the box. */
  void splat(double x, double y, double value) {
    int c = (int) Math.floor((x - left) / spacing + 0.5);
    int r = (int) Math.floor((y - top) / spacing + 0.5);
    if (c >= 0 && r >= 0 && c < columns && r < rows) {
      values[r * columns + c] += value;
    }
  }

  double at(double x, double y) {
    double gx = Math.max(0, Math.min((x - left) / spacing, columns - 1));
    double gy = Math.max(0, Math.min((y - top) / spacing, rows - 1));
    int c = Math.min((int) gx, columns - 2);
    int r = Math.min((int) gy, rows - 2);
    int i = r * columns + c;
    double tx = gx - c;
    double ty = gy - r;
    double upper = Smooth.mix(values[i], values[i + 1], tx);
    double lower = Smooth.mix(values[i + columns], values[i + columns + 1], tx);
    return Smooth.mix(upper, lower, ty);
  }

  /** A copy averaged three times over squares of side 2·{@code radius} + 1, close to a Gaussian. */
  Grid blurred(int radius) {
    Grid blurred = sibling();
    System.arraycopy(values, 0, blurred.values, 0, values.length);
    for (int pass = 0; pass < 3; pass++) {
      blurred.average(radius, rows, columns, columns, 1);
      blurred.average(radius, columns, rows, 1, columns);
    }
    return blurred;
  }

  private void average(int radius, int lines, int length, int lineStep, int step) {
    double[] line = new double[length];
    for (int k = 0; k < lines; k++) {
      for (int i = 0; i < length; i++) {
        line[i] = values[k * lineStep + i * step];
      }
      for (int i = 0; i < length; i++) {
        double sum = 0;
        for (int d = -radius; d <= radius; d++) {
          sum += line[Math.max(0, Math.min(i + d, length - 1))];
        }
        values[k * lineStep + i * step] = sum / (2 * radius + 1);
      }
    }
  }
}
