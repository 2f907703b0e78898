// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaneSumsTest {

  @Test
  void groupingChangesNoBit() {
    for (int inputs = 1; inputs <= 11; inputs++) {
      for (int outputs = 1; outputs <= 5; outputs++) {
        checkAgainstOneByOne(inputs, outputs);
      }
    }
  }

  private static void checkAgainstOneByOne(int inputs, int outputs) {
    int length = 37;
    double[][] x = new double[inputs][];
    for (int k = 0; k < inputs; k++) {
      x[k] = uneven(length, k);
    }
    double[] w = uneven(inputs * outputs, 50);
    double[] start = uneven(outputs, 60);
    double[][] y = new double[outputs][length];
    PlaneSums.matrix(x, w, start, y, 3, 30);
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < length; i++) {
        double sum = i < 3 || i >= 30 ? 0 : start[o];
        for (int k = 0; k < inputs && i >= 3 && i < 30; k++) {
          sum += w[o * inputs + k] * x[k][i];
        }
        assertEquals(sum, y[o][i], inputs + " to " + outputs);
      }
    }
  }

  private static double[] uneven(int count, int seed) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Math.sin(seed * 100 + i) / 3;
    }
    return values;
  }
}
