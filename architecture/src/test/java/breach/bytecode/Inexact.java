// SPDX-License-Identifier: Apache-2.0
package breach.bytecode;

/** One breach a method; the first half of the name says which. */
public final class Inexact {
  public double nestedSum(double a, double b, double c) {
    return a + (b + c);
  }

  public double nestedDifference(double a, double b, double c) {
    double s = a;
    s += b - c;
    return s;
  }

  public double nestedProduct(double a, double b, double c) {
    return a * (b * c);
  }

  public double nestedQuotient(double a, double b, double c) {
    double s = a;
    s *= b / c;
    return s;
  }

  public void floatSum(float[] a) {
    a[0] += a[1];
  }

  public void floatMinus(float[] a) {
    a[0] = -a[1];
  }

  public double castToLocal(double x) {
    float rounded = (float) x;
    return rounded;
  }

  public double castToReturn(double x) {
    return Math.abs((float) x);
  }

  public double remainder(double x, double y) {
    return x % y;
  }

  public double mathSin(double x) {
    return Math.sin(x);
  }

  public long mathRound(double x) {
    return Math.round(x);
  }

  public double strictSqrt(double x) {
    return StrictMath.sqrt(x);
  }
}
