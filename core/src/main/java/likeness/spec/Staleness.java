// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Optional;

/** Whether a row was looked at too long ago: rules change, and an old figure is a wrong one. */
public final class Staleness {
  /** From here on a row is to be looked at again. */
  private static final int WARN_MONTHS = 12;

  /** From here on a row may not go by the authority's name. */
  private static final int FAIL_MONTHS = 24;

  private Staleness() {}

  /**
   * What is wrong with the row's date on a day; empty when nothing is.
   *
   * @param today {@code yyyy-mm-dd}
   * @throws IllegalArgumentException if {@code today} is no date
   */
  public static Optional<SpecProblem> of(DocumentSpec document, String today) {
    if (!isDate(today)) {
      throw new IllegalArgumentException("today: expected yyyy-mm-dd, got " + today);
    }
    String checked = document.provenance().lastChecked();
    if (!isDate(checked)) {
      return problem(document, true, "expected yyyy-mm-dd, got " + checked);
    }
    if (checked.compareTo(today) > 0) {
      return problem(document, true, "expected no day after " + today + ", got " + checked);
    }
    int months = months(today) - months(checked);
    // The day counts: a month is over when its day comes round.
    int whole = today.substring(8).compareTo(checked.substring(8)) < 0 ? months - 1 : months;
    if (whole < WARN_MONTHS) {
      return Optional.empty();
    }
    boolean fails =
        whole >= FAIL_MONTHS && document.provenance().grade() == Provenance.Grade.OFFICIAL;
    return problem(
        document,
        fails,
        "checked " + checked + ", " + whole + " months ago; read the source again");
  }

  private static Optional<SpecProblem> problem(
      DocumentSpec document, boolean fails, String message) {
    return Optional.of(
        new SpecProblem(
            document.id(),
            "last_checked",
            fails ? SpecProblem.Severity.ERROR : SpecProblem.Severity.WARNING,
            message));
  }

  private static boolean isDate(String text) {
    if (!Syntax.matches(text, "0000-00-00")) {
      return false;
    }
    int month = Integer.parseInt(text.substring(5, 7));
    int day = Integer.parseInt(text.substring(8));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static int months(String date) {
    return Integer.parseInt(date.substring(0, 4)) * 12 + Integer.parseInt(date.substring(5, 7));
  }
}
