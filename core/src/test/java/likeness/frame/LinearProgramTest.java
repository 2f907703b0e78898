// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinearProgramTest {

  @Test
  void findsTheCornerOfASmallRegion() {
    // x + y ≤ 4, x + 3y ≤ 6: 3x + 5y is greatest at (3, 1).
    LinearProgram program = new LinearProgram(new double[] {0, 0}, new double[] {10, 10});
    int first = program.atMost(new double[] {1, 1}, 4);
    int second = program.atMost(new double[] {1, 3}, 6);
    LinearProgram.Optimum optimum = program.maximise(new double[] {3, 5}).orElseThrow();
    assertArrayEquals(new double[] {3, 1}, optimum.point(), 1e-12);
    assertEquals(2, optimum.prices()[first], 1e-12);
    assertEquals(1, optimum.prices()[second], 1e-12);
    assertEquals(0, optimum.prices()[0], 1e-12);
  }

  @Test
  void startsFromAPointThatIsNoneOfTheRegion() {
    // x ≥ 2, y ≥ 3, x + y ≤ 7; −x − y is greatest at (2, 3).
    LinearProgram program = new LinearProgram(new double[] {-10, -10}, new double[] {10, 10});
    program.atMost(new double[] {-1, 0}, -2);
    program.atMost(new double[] {0, -1}, -3);
    program.atMost(new double[] {1, 1}, 7);
    assertArrayEquals(
        new double[] {2, 3}, program.maximise(new double[] {-1, -1}).orElseThrow().point(), 1e-9);
  }

  @Test
  void saysWhenThereIsNoPoint() {
    LinearProgram program = new LinearProgram(new double[] {0}, new double[] {1});
    program.atMost(new double[] {-1}, -2);
    assertEquals(Optional.empty(), program.maximise(new double[] {1}));
  }

  @Test
  void agreesWithAllCornersOfRandomRegions() {
    int[] state = {4711};
    int feasible = 0;
    for (int round = 0; round < 500; round++) {
      List<double[]> rows = new ArrayList<>();
      LinearProgram program = new LinearProgram(new double[] {-1, -1, -1}, new double[] {1, 1, 1});
      for (int i = 0; i < 3; i++) {
        double[] upper = {0, 0, 0, 1};
        double[] lower = {0, 0, 0, 1};
        upper[i] = 1;
        lower[i] = -1;
        rows.add(upper);
        rows.add(lower);
      }
      for (int i = 0; i < 6; i++) {
        double[] row = {next(state), next(state), next(state), next(state) * 0.7};
        rows.add(row);
        program.atMost(new double[] {row[0], row[1], row[2]}, row[3]);
      }
      double[] objective = {next(state), next(state), next(state)};
      double best = bestCorner(rows, objective);
      Optional<LinearProgram.Optimum> optimum = program.maximise(objective);
      assertEquals(best > -100, optimum.isPresent(), "round " + round);
      if (optimum.isPresent()) {
        feasible++;
        double[] p = optimum.get().point();
        assertEquals(best, dot(objective, p), 1e-7, "round " + round);
        for (double[] row : rows) {
          assertTrue(row[0] * p[0] + row[1] * p[1] + row[2] * p[2] <= row[3] + 1e-7);
        }
      }
    }
    assertTrue(feasible > 50 && feasible < 450, "feasible: " + feasible);
  }

  /** The greatest value over the corners, each the meeting of three planes; −1000 without any. */
  private static double bestCorner(List<double[]> rows, double[] objective) {
    double best = -1000;
    for (int a = 0; a < rows.size(); a++) {
      for (int b = a + 1; b < rows.size(); b++) {
        for (int c = b + 1; c < rows.size(); c++) {
          double[] p = meeting(rows.get(a), rows.get(b), rows.get(c));
          if (p.length == 3 && rows.stream().allMatch(row -> dot(row, p) <= row[3] + 1e-9)) {
            best = Math.max(best, dot(objective, p));
          }
        }
      }
    }
    return best;
  }

  private static double[] meeting(double[] a, double[] b, double[] c) {
    double det = det(a, b, c, 0, 1, 2);
    if (Math.abs(det) < 1e-9) {
      return new double[0];
    }
    return new double[] {
      det(a, b, c, 3, 1, 2) / det, det(a, b, c, 0, 3, 2) / det, det(a, b, c, 0, 1, 3) / det
    };
  }

  private static double det(double[] a, double[] b, double[] c, int i, int j, int k) {
    return a[i] * (b[j] * c[k] - b[k] * c[j])
        - a[j] * (b[i] * c[k] - b[k] * c[i])
        + a[k] * (b[i] * c[j] - b[j] * c[i]);
  }

  private static double dot(double[] row, double[] p) {
    return row[0] * p[0] + row[1] * p[1] + row[2] * p[2];
  }

  private static double next(int[] state) {
    int x = state[0];
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    state[0] = x;
    return x / 2147483648.0;
  }
}
