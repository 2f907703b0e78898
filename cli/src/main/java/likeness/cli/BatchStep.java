// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import likeness.json.JsonObject;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.PortraitJob;
import likeness.jvm.PortraitRow;

/** What a batch does for one photo: reads it, makes the portrait, writes its files, says how. */
final class BatchStep {
  /** The code of a row whose photo could not be read or whose portrait could not be written. */
  static final String IO = "IO";

  /** The code of a row on which the program itself failed. */
  static final String FAULT = "FAULT";

  private final BatchRequests requests;
  private final PortraitJob job;
  private final Place place;
  private final int maxBytes;

  /**
   * Where portraits go.
   *
   * @param settings the {@link BatchSettings} that they are made with
   */
  record Place(Path folder, String settings) {}

  BatchStep(BatchRequests requests, PortraitJob job, Place place, int maxBytes) {
    this.requests = requests;
    this.job = job;
    this.place = place;
    this.maxBytes = maxBytes;
  }

  Place place() {
    return place;
  }

  /**
   * Gives the report's row.
   *
   * @param done told the row's status and code
   */
  JsonObject run(BatchEntry entry, BatchCounts done) {
    JsonObject.Builder json =
        JsonObject.builder().put("id", entry.id()).put("settings", place.settings());
    PortraitRow row = attempt(entry, json);
    row.putInto(json);
    done.count(row.status());
    if (FAULT.equals(row.code())) {
      done.markFault();
    }
    return json.build();
  }

  private PortraitRow attempt(BatchEntry entry, JsonObject.Builder json) {
    try {
      return portrait(entry, json);
    } catch (IOException e) {
      return PortraitRow.failed(IO, Failures.wording(e), entry.documentId());
    } catch (IllegalArgumentException e) {
      return PortraitRow.failed(PortraitJob.BAD_REQUEST, wording(e), entry.documentId());
    } catch (RuntimeException e) {
      // A fault that one photo of thousands brings to light must not cost the others.
      return PortraitRow.failed(FAULT, e.toString(), entry.documentId());
    }
  }

  private static String wording(IllegalArgumentException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  private PortraitRow portrait(BatchEntry entry, JsonObject.Builder json) throws IOException {
    MakeRequest request = requests.of(entry.documentId());
    byte[] photo = Inputs.read(entry.photo().toString(), maxBytes);
    PortraitJob.Outcome outcome = job.run(photo, request);
    Made made = outcome.made();
    if (made != null) {
      json.put("output", write(entry, made));
    }
    return outcome.row();
  }

  private String write(BatchEntry entry, Made made) throws IOException {
    String output = entry.id() + "." + made.extension();
    Outputs.write(
        place.folder().resolve(entry.id() + ".receipt.json"),
        made.receipt().text().getBytes(StandardCharsets.UTF_8));
    Outputs.write(place.folder().resolve(output), made.file());
    return output;
  }
}
