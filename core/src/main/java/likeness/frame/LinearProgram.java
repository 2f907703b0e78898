// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the point of a convex region where a linear function is greatest: the simplex method with
 * Bland's rule, which ends on every input and takes the same steps on every platform.
 *
 * <p>Meant for a handful of variables, all bounded, and some dozens of constraints with
 * coefficients near 1.
 */
final class LinearProgram {

  /**
   * Smaller than this counts as 0; figures here are near 1, and a step loses about 1e-15 of them.
   */
  private static final double EPSILON = 1e-10;

  /**
   * Bland's rule ends by itself; this stops a run whose rounding has gone astray, and has never
   * been seen to.
   */
  private static final int MAX_STEPS = 5000;

  private final double[] lower;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> bounds = new ArrayList<>();

  /**
   * What was found.
   *
   * @param point where the function is greatest
   * @param prices for each constraint how much a wider bound would gain; 0 when it does not bind
   */
  record Optimum(double[] point, double[] prices) {}

  LinearProgram(double[] lower, double[] upper) {
    this.lower = lower.clone();
    for (int i = 0; i < lower.length; i++) {
      double[] unit = new double[lower.length];
      unit[i] = 1;
      atMost(unit, upper[i]);
    }
  }

  /**
   * Adds the constraint {@code coefficients · x ≤ bound}; gives its index in {@link
   * Optimum#prices}.
   */
  int atMost(double[] coefficients, double bound) {
    double shifted = bound;
    for (int i = 0; i < lower.length; i++) {
      shifted -= coefficients[i] * lower[i];
    }
    rows.add(coefficients.clone());
    bounds.add(shifted);
    return rows.size() - 1;
  }

  /** The greatest value of {@code objective · x}; empty when no point meets all constraints. */
  Optional<Optimum> maximise(double[] objective) {
    Tableau tableau = new Tableau(lower.length, rows, bounds);
    if (!tableau.makeFeasible()) {
      return Optional.empty();
    }
    tableau.maximise(objective);
    double[] point = tableau.point();
    for (int i = 0; i < point.length; i++) {
      point[i] += lower[i];
    }
    return Optional.of(new Optimum(point, tableau.prices()));
  }

  /**
   * The dictionary: each basic variable as bound − Σ entry · non-basic variable; the last row is
   * the function.
   */
  private static final class Tableau {
    private final int variables;
    private final int constraints;
    private final int artificial;
    private final double[][] entries;
    private final double[] values;
    private final int[] basic;
    private final int[] nonBasic;
    private double[] costs;

    // Variables are numbered: first those of the caller, then one slack a constraint, then the
    // artificial one.
    Tableau(int variables, List<double[]> rows, List<Double> bounds) {
      this.variables = variables;
      this.constraints = rows.size();
      this.artificial = variables + constraints;
      this.entries = new double[constraints][variables + 1];
      this.values = new double[constraints];
      this.basic = new int[constraints];
      this.nonBasic = new int[variables + 1];
      this.costs = new double[variables + 1];
      for (int i = 0; i < constraints; i++) {
        System.arraycopy(rows.get(i), 0, entries[i], 0, variables);
        entries[i][variables] = -1;
        values[i] = bounds.get(i);
        basic[i] = variables + i;
      }
      for (int j = 0; j < variables; j++) {
        nonBasic[j] = j;
      }
      nonBasic[variables] = artificial;
    }

    boolean makeFeasible() {
      int worst = 0;
      for (int i = 1; i < constraints; i++) {
        worst = values[i] < values[worst] ? i : worst;
      }
      if (values[worst] < 0) {
        costs[variables] = -1;
        pivot(worst, variables);
        climb();
        int row = indexOf(basic, artificial);
        if (row >= 0) {
          if (values[row] > EPSILON) {
            return false;
          }
          pivot(row, widest(row));
        }
      }
      // From here on the artificial variable stays 0: its column is emptied.
      int column = indexOf(nonBasic, artificial);
      for (double[] row : entries) {
        row[column] = 0;
      }
      return true;
    }

    private int widest(int row) {
      int widest = 0;
      for (int j = 1; j <= variables; j++) {
        widest = Math.abs(entries[row][j]) > Math.abs(entries[row][widest]) ? j : widest;
      }
      return widest;
    }

    void maximise(double[] objective) {
      costs = new double[variables + 1];
      for (int v = 0; v < variables; v++) {
        int column = indexOf(nonBasic, v);
        if (column >= 0) {
          costs[column] += objective[v];
        } else {
          double[] row = entries[indexOf(basic, v)];
          for (int j = 0; j <= variables; j++) {
            costs[j] -= objective[v] * row[j];
          }
        }
      }
      climb();
    }

    private void climb() {
      for (int step = 0; step < MAX_STEPS; step++) {
        int column = entering();
        if (column < 0) {
          return;
        }
        int row = leaving(column);
        if (row < 0) {
          throw new IllegalStateException("linear program: expected every variable to be bounded");
        }
        pivot(row, column);
      }
      throw new IllegalStateException(
          "linear program: expected an end within " + MAX_STEPS + " steps");
    }

    /** Bland: the gaining variable with the lowest number. */
    private int entering() {
      int best = -1;
      for (int j = 0; j <= variables; j++) {
        if (costs[j] > EPSILON && (best < 0 || nonBasic[j] < nonBasic[best])) {
          best = j;
        }
      }
      return best;
    }

    /** The constraint that binds first; among equals the variable with the lowest number. */
    private int leaving(int column) {
      int best = -1;
      double least = 0;
      for (int i = 0; i < constraints; i++) {
        if (entries[i][column] > EPSILON) {
          double ratio = values[i] / entries[i][column];
          boolean tie = best >= 0 && Math.abs(ratio - least) <= EPSILON;
          if (best < 0 || (tie ? basic[i] < basic[best] : ratio < least)) {
            least = best >= 0 && tie ? Math.min(least, ratio) : ratio;
            best = i;
          }
        }
      }
      return best;
    }

    private void pivot(int row, int column) {
      double[] pivotRow = entries[row];
      double factor = 1 / pivotRow[column];
      pivotRow[column] = 1;
      for (int j = 0; j <= variables; j++) {
        pivotRow[j] *= factor;
      }
      values[row] *= factor;
      for (int i = 0; i < constraints; i++) {
        if (i != row) {
          double amount = entries[i][column];
          if (amount != 0) {
            entries[i][column] = 0;
            for (int j = 0; j <= variables; j++) {
              entries[i][j] -= amount * pivotRow[j];
            }
            values[i] -= amount * values[row];
          }
        }
      }
      double cost = costs[column];
      costs[column] = 0;
      for (int j = 0; j <= variables; j++) {
        costs[j] -= cost * pivotRow[j];
      }
      int left = basic[row];
      basic[row] = nonBasic[column];
      nonBasic[column] = left;
    }

    double[] point() {
      double[] point = new double[variables];
      for (int i = 0; i < constraints; i++) {
        if (basic[i] < variables) {
          point[basic[i]] = values[i];
        }
      }
      return point;
    }

    double[] prices() {
      double[] prices = new double[constraints];
      for (int j = 0; j <= variables; j++) {
        int slack = nonBasic[j] - variables;
        if (slack >= 0 && slack < constraints) {
          prices[slack] = Math.max(0, -costs[j]);
        }
      }
      return prices;
    }

    private static int indexOf(int[] values, int wanted) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == wanted) {
          return i;
        }
      }
      return -1;
    }
  }
}
