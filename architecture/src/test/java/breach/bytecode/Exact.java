// SPDX-License-Identifier: Apache-2.0
package breach.bytecode;

/** What the lint must let pass. */
public final class Exact {
  public double nestedFirst(double a, double b, double c) {
    return (b + c + a) * (a - (b - c)) / (a / (b * c)) + a * b;
  }

  public int whole(int a, int b, int c) {
    return a + (b + c) + a * (b * c) + a % b;
  }

  public void store(float[] to, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) (from[i] * 2.0);
      to[i] = (float) (to[i] + from[i]);
    }
  }

  public double exactMath(double x) {
    return Math.sqrt(Math.max(Math.floor(x), Math.ceil(Math.abs(Math.min(x, 1.0)))));
  }
}
