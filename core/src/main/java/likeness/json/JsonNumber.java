// SPDX-License-Identifier: Apache-2.0
package likeness.json;

import org.jspecify.annotations.Nullable;

/**
 * A number, kept as it is written, so that it is printed the same on every platform.
 *
 * <p>Two numbers are equal if they are written the same: {@code 1.0} is not {@code 1}.
 */
public final class JsonNumber extends JsonValue {

  /** The largest power of ten that {@link #decimal} counts in. */
  public static final int MAX_DIGITS = 12;

  // Above 2^53 not every whole number is a double.
  private static final double MAX_WHOLE = 9007199254740992.0;

  private final String text;

  JsonNumber(JsonPlace place, String text) {
    super(place);
    this.text = text;
  }

  public static JsonNumber of(int value) {
    return new JsonNumber(JsonPlace.NOWHERE, Integer.toString(value));
  }

  public static JsonNumber of(long value) {
    return new JsonNumber(JsonPlace.NOWHERE, Long.toString(value));
  }

  /**
   * The number with {@code digits} places after the point, halves away from zero; {@code -0} is
   * written {@code 0}.
   *
   * @throws IllegalArgumentException if the value is not finite or too large to be written exactly
   */
  public static JsonNumber decimal(double value, int digits) {
    return new JsonNumber(JsonPlace.NOWHERE, decimalText(value, digits));
  }

  /** The text of {@link #decimal}, for messages that must not differ between platforms. */
  public static String decimalText(double value, int digits) {
    if (digits < 0 || digits > MAX_DIGITS) {
      throw new IllegalArgumentException("digits: expected 0 to " + MAX_DIGITS + ", got " + digits);
    }
    long unit = 1;
    for (int i = 0; i < digits; i++) {
      unit *= 10;
    }
    double scaled = Math.abs(value) * unit;
    if (!(scaled < MAX_WHOLE)) {
      throw new IllegalArgumentException(
          "value: expected a finite number below 2^53 / 10^" + digits);
    }
    long whole = (long) Math.floor(scaled + 0.5);
    StringBuilder text = new StringBuilder();
    if (value < 0 && whole > 0) {
      text.append('-');
    }
    text.append(whole / unit);
    if (digits > 0) {
      String fraction = Long.toString(whole % unit);
      text.append('.').append("0".repeat(digits - fraction.length())).append(fraction);
    }
    return text.toString();
  }

  /** The number as it is written. */
  public String text() {
    return text;
  }

  public double doubleValue() {
    return Double.parseDouble(text);
  }

  /** Whether the number is whole and fits an {@code int}. */
  public boolean isInt() {
    double value = doubleValue();
    return value == Math.floor(value) && value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
  }

  /**
   * The number as an {@code int}.
   *
   * @throws JsonException if it has a fraction or is out of range
   */
  public int intValue() {
    if (!isInt()) {
      throw new JsonException(place(), "number", "expected a whole number, got " + text);
    }
    return (int) doubleValue();
  }

  @Override
  public String kind() {
    return "a number";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonNumber that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
