// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Optional;

/**
 * A date as a count of days, because core has no calendar.
 *
 * @param count days since a fixed day of the proleptic Gregorian calendar
 */
record Days(int count) {
  private static final int DATE_LENGTH = 10;

  /** Reads {@code yyyy-mm-dd}, whatever stands after it; empty when it is no date. */
  static Optional<Days> parse(String text, char separator) {
    if (text.length() < DATE_LENGTH || text.charAt(4) != separator || text.charAt(7) != separator) {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (year < 1826 || month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    // The year begins in March, so that the leap day is its last.
    int y = month > 2 ? year : year - 1;
    int m = month > 2 ? month - 3 : month + 9;
    return Optional.of(new Days(365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day));
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
