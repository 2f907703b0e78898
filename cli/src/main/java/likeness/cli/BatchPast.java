// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.json.JsonObject;
import likeness.jvm.MakeRequest;
import likeness.jvm.PortraitRow;

/** What an earlier run of the same batch has done and need not be done again. */
final class BatchPast {
  private final Map<String, BatchEntry> entries = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final BatchRequests requests;
  private final BatchStep.Place place;
  private final BatchCounts counts;

  BatchPast(
      List<BatchEntry> all, BatchRequests requests, BatchStep.Place place, BatchCounts counts) {
    all.forEach(entry -> entries.put(entry.id(), entry));
    this.requests = requests;
    this.place = place;
    this.counts = counts;
  }

  boolean isDone(BatchEntry entry) {
    return done.contains(entry.id());
  }

  /**
   * Whether {@code row} holds for this run too: it is of a photo of this batch, for the same
   * document, track and settings, and its portrait is still there. Errors do not hold, because
   * another try may succeed.
   */
  boolean holds(JsonObject row) {
    BatchEntry entry = entries.get(BatchReport.text(row, "id"));
    if (entry == null || done.contains(entry.id()) || !isSameRequest(row, entry)) {
      return false;
    }
    String status = BatchReport.text(row, "status");
    if (status.equals(PortraitRow.Status.REJECTED.name())) {
      counts.countBefore(PortraitRow.Status.REJECTED);
    } else if (status.equals(PortraitRow.Status.OK.name()) && isThere(row, entry)) {
      counts.countBefore(PortraitRow.Status.OK);
    } else {
      return false;
    }
    return done.add(entry.id());
  }

  private boolean isSameRequest(JsonObject row, BatchEntry entry) {
    try {
      MakeRequest request = requests.of(entry.documentId());
      return BatchReport.text(row, "settings").equals(place.settings())
          && BatchReport.text(row, "document").equals(request.document().id())
          && BatchReport.text(row, "track").equals(PortraitRow.trackName(request.track()));
    } catch (IOException | IllegalArgumentException e) {
      // This run's row will say so.
      return false;
    }
  }

  private boolean isThere(JsonObject row, BatchEntry entry) {
    String output = BatchReport.text(row, "output");
    return output.startsWith(entry.id() + ".")
        && Files.isRegularFile(place.folder().resolve(output));
  }
}
