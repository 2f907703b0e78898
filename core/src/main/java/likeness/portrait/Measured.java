// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import org.jspecify.annotations.Nullable;

/**
 * What a check measured.
 *
 * @param value the native value
 * @param u95 the uncertainty at 95 %, in the same unit; 0 when the value is exact, absent when it
 *     is not known
 * @param score the 0 to 100 value of ISO/IEC 29794-5's reference maps, absent where it would not be
 *     comparable; a measure of usefulness, never a verdict
 */
public record Measured(double value, Unit unit, @Nullable Double u95, @Nullable Integer score) {

  /** The unit of a value, and how many places after the point reports give it. */
  public enum Unit {
    NONE("", 4),
    RATIO("", 4),
    FRACTION("", 4),
    DEGREES("°", 2),
    PIXELS("px", 1),
    MILLIMETRES("mm", 2),
    FRAME_HEIGHTS("h", 4),
    BITS("bit", 4),
    LIGHTNESS("L*", 2),
    COLOUR_DIFFERENCE("ΔE", 2),
    LEVELS("levels", 3),
    BYTES("B", 0),
    DOTS_PER_INCH("dpi", 1),
    MONTHS("months", 1),
    COUNT("", 0),
    QUALITY("", 0);

    private final String symbol;
    private final int digits;

    Unit(String symbol, int digits) {
      this.symbol = symbol;
      this.digits = digits;
    }

    public String symbol() {
      return symbol;
    }

    public int digits() {
      return digits;
    }
  }

  public Measured {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("value: expected a finite number, got " + value);
    }
    if (score != null && (score < 0 || score > 100)) {
      throw new IllegalArgumentException("score: expected 0 to 100, got " + score);
    }
  }

  /** A value without a comparable score. */
  public static Measured of(double value, Unit unit, double u95) {
    return new Measured(value, unit, u95, null);
  }

  /** A value that is exact, such as a count of bytes. */
  public static Measured exact(double value, Unit unit) {
    return new Measured(value, unit, 0.0, null);
  }

  public Measured scored(int points) {
    return new Measured(value, unit, u95, points);
  }
}
