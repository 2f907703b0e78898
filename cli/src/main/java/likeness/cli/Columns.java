// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

/** Lays text out in columns. */
final class Columns {
  private Columns() {}

  /** The text with blanks behind it up to {@code width}, one at least. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
