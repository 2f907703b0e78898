// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

/**
 * Elementary functions from {@code + - * /} and {@code sqrt} alone, so that every platform gives
 * the same bits.
 *
 * <p>The JVM's and the browser's own functions differ in the last place. Angles are in radians.
 */
public final class Elementary {

  public static final double PI = 3.141592653589793;
  public static final double RADIANS_PER_DEGREE = PI / 180;
  private static final double HALF_PI = PI / 2;

  // π/2 in three parts of 33 bits and less, so that a part times a count of quarter turns up to
  // 2^20 is exact.
  private static final double HALF_PI_HIGH = 1.57079632673412561417;
  private static final double HALF_PI_MIDDLE = 6.07710050630396597660e-11;
  private static final double HALF_PI_LOW = 2.02226624879595063154e-21;

  private Elementary() {}

  /** The sine; absolute error below 1e-14 for arguments in ±1e6; exactly 0 at 0. */
  public static double sin(double x) {
    double quarters = Math.floor(x / HALF_PI + 0.5);
    return sinOfQuarters(quarters, beyondQuarters(x, quarters));
  }

  /** The cosine; absolute error below 1e-14 for arguments in ±1e6; exactly 1 at 0. */
  public static double cos(double x) {
    double quarters = Math.floor(x / HALF_PI + 0.5);
    return sinOfQuarters(quarters + 1, beyondQuarters(x, quarters));
  }

  private static double beyondQuarters(double x, double quarters) {
    return x - quarters * HALF_PI_HIGH - quarters * HALF_PI_MIDDLE - quarters * HALF_PI_LOW;
  }

  /** The sine of a number of quarter turns and {@code r} more, {@code r} in ±π/4. */
  private static double sinOfQuarters(double quarters, double r) {
    double quadrant = quarters - Math.floor(quarters * 0.25) * 4.0;
    boolean odd = quadrant == 1 || quadrant == 3;
    double z = r * r;
    // Taylor series on ±π/4, to the term whose size falls below 1e-17.
    double s = 1.0;
    for (int k = odd ? 18 : 17; k >= 2; k -= 2) {
      s = 1.0 - s * z / (k * (k - 1));
    }
    double value = odd ? s : s * r;
    return quadrant >= 2 ? -value : value;
  }

  /**
   * The angle of the vector (x, y), in (−π, π]; 0 for the zero vector; absolute error below 1e-15.
   */
  public static double atan2(double y, double x) {
    if (x == 0 && y == 0) {
      return 0;
    }
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double angle = ay <= ax ? atanUnit(ay / ax) : HALF_PI - atanUnit(ax / ay);
    if (x < 0) {
      angle = PI - angle;
    }
    return y < 0 ? -angle : angle;
  }

  private static double atanUnit(double t) {
    // Three halvings, atan(t) = 2 atan(t / (1 + sqrt(1 + t²))), then the series on |t| < 0.1.
    double r = t;
    for (int i = 0; i < 3; i++) {
      r = r / (Math.sqrt(r * r + 1.0) + 1.0);
    }
    double z = r * r;
    double s = 0;
    for (int k = 19; k >= 1; k -= 2) {
      s = 1.0 / k - s * z;
    }
    return s * r * 8.0;
  }

  /** e to the power {@code x}; relative error below 1e-14; 0 below −700, infinite above 709. */
  public static double exp(double x) {
    if (x < -700) {
      return 0;
    }
    if (x > 709) {
      return Double.POSITIVE_INFINITY;
    }
    double n = Math.floor(x * 1.4426950408889634 + 0.5);
    double r = (x - n * 0.6931471803691238) - n * 1.9082149292705877e-10;
    double s = 1.0;
    for (int k = 14; k >= 1; k--) {
      s = s * r / k + 1.0;
    }
    return s * powerOfTwo((int) n);
  }

  /** The natural logarithm of a positive number; absolute error below 1e-14 for results in ±40. */
  public static double log(double x) {
    if (!(x > 0) || x > Double.MAX_VALUE) {
      throw new IllegalArgumentException("log: expected a positive, finite number, got " + x);
    }
    int e = 0;
    double m = x;
    while (m > 1.4142135623730951) {
      m = m * 0.5;
      e++;
    }
    while (m < 0.7071067811865476) {
      m = m * 2.0;
      e--;
    }
    double t = (m - 1.0) / (m + 1.0);
    double z = t * t;
    double s = 0;
    for (int k = 21; k >= 1; k -= 2) {
      s = s * z + 1.0 / k;
    }
    return s * t * 2.0 + e * 0.6931471805599453;
  }

  /**
   * {@code base ≥ 0} to the power {@code exponent > 0}; relative error below 1e-14 while the
   * logarithm of the result is in ±20.
   *
   * @throws IllegalArgumentException if the base is negative or the exponent is not positive
   */
  public static double pow(double base, double exponent) {
    if (!(base >= 0) || !(exponent > 0)) {
      throw new IllegalArgumentException(
          "pow: expected a base of 0 or more and an exponent above 0, got "
              + base
              + " and "
              + exponent);
    }
    return base == 0 ? 0 : exp(log(base) * exponent);
  }

  /** The nearest whole number, halves upwards, for values within the range of {@code int}. */
  public static int round(double x) {
    return (int) Math.floor(x + 0.5);
  }

  private static double powerOfTwo(int n) {
    double value = 1.0;
    double factor = n < 0 ? 0.5 : 2.0;
    for (int i = Math.abs(n); i > 0; i >>= 1) {
      if ((i & 1) != 0) {
        value *= factor;
      }
      factor *= factor;
    }
    return value;
  }
}
