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

  /** At most {@code met}; certainly missed above {@code failed}. */
  public static Limit atMost(double met, double failed) {
    return new Limit(null, met, 0, failed - met);
  }

  /** At least {@code met}; certainly missed below {@code failed}. */
  public static Limit atLeast(double met, double failed) {
    return new Limit(met, null, 0, met - failed);
  }

  /** The same range, which warns and never fails. */
  public Limit warningOnly() {
    return new Limit(min, max, doubtInside, null);
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
