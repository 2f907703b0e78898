// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import org.jspecify.annotations.Nullable;

/**
 * The range that a value has to lie in, and how near to its ends nothing is certain.
 *
 * @param min the lower end, absent when there is none
 * @param max the upper end, absent when there is none
 * @param doubtInside how far inside an end a value is still in doubt, 0 or more
 * @param doubtOutside how far outside an end a value is still in doubt, 0 or more; absent when the
 *     check warns but never fails
 */
public record Limit(
    @Nullable Double min, @Nullable Double max, double doubtInside, @Nullable Double doubtOutside) {

  /** What a limit says of a value. */
  public enum Ruling {
    MET,
    DOUBTFUL,
    MISSED
  }

  public Limit {
    if (min == null && max == null) {
      throw new IllegalArgumentException("limit: expected min, max or both, got neither");
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("limit: expected min up to max");
    }
    if (!(doubtInside >= 0) || doubtOutside != null && !(doubtOutside >= 0)) {
      throw new IllegalArgumentException("limit: expected doubts of 0 or more");
    }
  }

  /** A range whose ends are uncertain by {@code u95} to either side. */
  public static Limit within(@Nullable Double min, @Nullable Double max, double u95) {
    return new Limit(min, max, u95, u95);
  }

  /** Surely kept up to {@code met}, surely missed above {@code failed}: the limit lies between. */
  public static Limit atMost(double met, double failed) {
    double half = (failed - met) * 0.5;
    return new Limit(null, met + half, half, half);
  }

  /** Surely kept from {@code met} on, surely missed below {@code failed}. */
  public static Limit atLeast(double met, double failed) {
    double half = (met - failed) * 0.5;
    return new Limit(failed + half, null, half, half);
  }

  /** The same range, which warns and never fails. */
  public Limit warningOnly() {
    return new Limit(min, max, doubtInside, null);
  }

  /**
   * The same range for a value that is uncertain by {@code u95} to either side: no verdict is
   * certain nearer to an end than that.
   */
  public Limit measuredTo(double u95) {
    Double outside = doubtOutside;
    return new Limit(
        min,
        max,
        Math.max(doubtInside, u95),
        outside == null ? null : Double.valueOf(Math.max(outside, u95)));
  }

  /** Judges {@code value}; on the very edge of doubt it is still in doubt. */
  public Ruling judge(double value) {
    double low = min == null ? Double.POSITIVE_INFINITY : value - min;
    double high = max == null ? Double.POSITIVE_INFINITY : max - value;
    double inside = Math.min(low, high);
    if (inside > doubtInside || doubtInside == 0 && inside == 0) {
      return Ruling.MET;
    }
    return doubtOutside == null || inside >= 0 - doubtOutside ? Ruling.DOUBTFUL : Ruling.MISSED;
  }
}
