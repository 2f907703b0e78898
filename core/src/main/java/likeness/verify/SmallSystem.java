// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

/** Solves a few linear equations. */
final class SmallSystem {
  private static final double RIDGE = 1e-9;

  private SmallSystem() {}

  /** Solves by Cholesky's way; {@code normal} holds the lower triangle and is overwritten. */
  static double[] solve(double[] normal, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = normal[i * n + j];
        if (i == j) {
          sum = sum * RIDGE + RIDGE + sum;
        }
        for (int k = 0; k < j; k++) {
          sum -= normal[i * n + k] * normal[j * n + k];
        }
        normal[i * n + j] = i == j ? Math.sqrt(Math.max(RIDGE, sum)) : sum / normal[j * n + j];
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= normal[i * n + k] * x[k];
      }
      x[i] = sum / normal[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < n; k++) {
        sum -= normal[k * n + i] * x[k];
      }
      x[i] = sum / normal[i * n + i];
    }
    return x;
  }
}
