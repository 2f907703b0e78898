// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.Console;
import java.util.Locale;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  // From JDK 22 to 24 the default console is there even without a terminal; the older one, asked
  // for by name before the first use, is not.
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /** Asks a person; without a terminal nobody has agreed. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean confirms(String question) {
    Console console = isThere() ? System.console() : null;
    if (console == null) {
      return false;
    }
    String answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
