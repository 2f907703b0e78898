// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

/**
 * Lengths on paper as whole micrometres, so that inches (25 400) and millimetres (1 000) are both
 * exact and sums never drift.
 */
public final class Micrometres {

  public static final int PER_MM = 1000;
  public static final int PER_INCH = 25400;

  private Micrometres() {}

  /** The nearest whole number of micrometres to a length in millimetres within ±2 000 000. */
  public static int ofMm(double millimetres) {
    if (!(Math.abs(millimetres) <= 2_000_000)) {
      throw new IllegalArgumentException(
          "millimetres: expected a length within ±2000000, got " + millimetres);
    }
    return Elementary.round(millimetres * PER_MM);
  }

  public static double toMm(int micrometres) {
    return micrometres / (double) PER_MM;
  }

  /**
   * The nearest whole number of pixels to a length at {@code dpi} pixels an inch, halves upwards.
   */
  public static int toPixels(int micrometres, double dpi) {
    return Elementary.round(micrometres * dpi / PER_INCH);
  }
}
