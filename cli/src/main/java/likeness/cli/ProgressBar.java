// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintStream;

/** One line that shows how far long work has come; silent unless a terminal is there. */
final class ProgressBar {
  private static final int WIDTH = 30;
  private final PrintStream out;
  private final boolean shown;
  private final int total;
  private int done;
  private int lastPercent = -1;

  ProgressBar(PrintStream out, boolean shown, int total) {
    this.out = out;
    this.shown = shown;
    this.total = total;
  }

  /**
   * Whether the standard error is a terminal; the launcher knows, a JVM does not on all releases.
   */
  static boolean isTerminal() {
    return Boolean.getBoolean("likeness.terminal");
  }

  synchronized void advance() {
    done++;
    int percent = (int) (100L * done / Math.max(1, total));
    if (!shown || percent == lastPercent) {
      return;
    }
    lastPercent = percent;
    int filled = WIDTH * percent / 100;
    out.print(
        "\r["
            + "=".repeat(filled)
            + " ".repeat(WIDTH - filled)
            + "] "
            + percent
            + " % ("
            + done
            + "/"
            + total
            + ")");
    if (done == total) {
      out.println();
    }
    out.flush();
  }
}
