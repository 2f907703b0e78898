// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintStream;
import likeness.slots.DownloadProgress;

/** One line that shows how far a download has come; silent unless a terminal is there. */
final class DownloadLine implements DownloadProgress {
  private static final long KILO = 1000;
  private static final long STEP = 1_000_000;

  private final PrintStream out;
  private final boolean shown;
  private long last = -1;

  DownloadLine(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  @Override
  public void show(long bytes, long total) {
    if (!shown || (bytes / STEP == last && bytes != total)) {
      return;
    }
    last = bytes / STEP;
    String of = total < 0 ? "" : " of " + megabytes(total) + " (" + 100 * bytes / total + " %)";
    out.print("\r" + megabytes(bytes) + of + "   ");
    out.flush();
  }

  private static String megabytes(long bytes) {
    long tenths = (bytes + 50 * KILO) / (100 * KILO);
    return tenths / 10 + "." + tenths % 10 + " MB";
  }

  /** What follows stands on a line of its own. */
  void end() {
    if (last >= 0) {
      out.println();
    }
  }
}
