// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something is kept, as in {@code 30m after last-use}.
 *
 * @param period zero when it goes at that moment
 */
public record Retention(Duration period, Since since) {
  private static final Pattern FORM =
      Pattern.compile("(?:(0|[1-9][0-9]{0,4})([smhdy]) )?after ([a-z-]+)");
  private static final int DAYS_A_YEAR = 365;

  public Retention {
    if (period.isNegative()) {
      throw new IllegalArgumentException("period: expected zero or more, got " + period);
    }
  }

  /** Reads the form that {@link #toString} gives; years have 365 days. */
  public static Retention parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected a time such as '30m after last-use' or 'after deleted-by-person', got '"
              + text
              + "'");
    }
    Since since = Words.read(Since.class, form.group(3));
    String count = form.group(1);
    return new Retention(
        count == null ? Duration.ZERO : duration(Long.parseLong(count), form.group(2)), since);
  }

  /** Reads a time alone, such as {@code 30m}. */
  public static Duration parsePeriod(String text) {
    Matcher form = Pattern.compile("(0|[1-9][0-9]{0,4})([smhdy])").matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected a time such as 90s, 30m, 24h, 30d or 2y, got '" + text + "'");
    }
    return duration(Long.parseLong(form.group(1)), form.group(2));
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(count * DAYS_A_YEAR);
    };
  }

  /** A time in the largest unit that leaves no rest; a single day in hours, as people say it. */
  public static String text(Duration period) {
    long seconds = period.toSeconds();
    long days = period.toDays();
    if (days > 1 && seconds % Duration.ofDays(1).toSeconds() == 0) {
      return days % DAYS_A_YEAR == 0 ? days / DAYS_A_YEAR + "y" : days + "d";
    }
    if (seconds >= 3600 && seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  @Override
  public String toString() {
    return (period.isZero() ? "" : text(period) + " ") + "after " + since.word();
  }
}
