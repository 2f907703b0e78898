// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.util.EnumMap;
import java.util.Map;
import likeness.json.JsonNumber;
import likeness.jvm.PortraitRow;

/** How a batch went, in figures. */
final class BatchCounts {
  private final Map<PortraitRow.Status, Integer> done = new EnumMap<>(PortraitRow.Status.class);
  private int before;
  private boolean fault;

  synchronized void count(PortraitRow.Status status) {
    done.merge(status, 1, Integer::sum);
  }

  /** Counts a row of an earlier run. */
  synchronized void countBefore(PortraitRow.Status status) {
    before++;
    count(status);
  }

  /** Remembers that the program itself failed on a photo. */
  synchronized void markFault() {
    fault = true;
  }

  synchronized int exitCode() {
    if (fault) {
      return ExitCode.SOFTWARE;
    }
    if (of(PortraitRow.Status.ERROR) > 0) {
      return ExitCode.IO;
    }
    return of(PortraitRow.Status.REJECTED) > 0 ? ExitCode.PHOTO_REJECTED : ExitCode.OK;
  }

  private int of(PortraitRow.Status status) {
    return done.getOrDefault(status, 0);
  }

  synchronized String summary(long nanos) {
    int ok = of(PortraitRow.Status.OK);
    int rejected = of(PortraitRow.Status.REJECTED);
    int errors = of(PortraitRow.Status.ERROR);
    int total = ok + rejected + errors;
    String text = total + " photos: " + ok + " made, " + rejected + " rejected, " + errors;
    text += errors == 1 ? " error" : " errors";
    if (before > 0) {
      text += " (" + before + " of them in an earlier run)";
    }
    int now = total - before;
    double seconds = Math.max(1, nanos) / 1e9;
    return now == 0
        ? text
        : text
            + "; "
            + JsonNumber.decimalText(seconds, 1)
            + " s, "
            + JsonNumber.decimalText(now / seconds, 1)
            + " photos/s";
  }
}
