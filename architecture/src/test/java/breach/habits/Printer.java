// SPDX-License-Identifier: Apache-2.0
package breach.habits;

/** Prints numbers as the locale likes them. */
public final class Printer {
  public String print(double value) {
    return String.format("%.1f", value);
  }
}
