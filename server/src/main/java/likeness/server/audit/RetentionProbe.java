// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.policy.Retention;
import likeness.server.audit.Evidence.Probe;

/** Whether a photo goes when the policy says, by the clock of a scratch instance. */
final class RetentionProbe {
  private static final String CURRENT = "/api/v1/sessions/current";
  private static final long REAL_SECOND_MILLIS = 1000;
  private final Scratch scratch;
  private final Deployment deployment;
  private final Duration kept;

  RetentionProbe(Scratch scratch, Duration kept) {
    this.scratch = scratch;
    this.kept = kept;
    deployment = new Deployment(scratch.base());
  }

  void run(List<Probe> probes) throws IOException {
    byte[] nothing = new byte[0];
    String session =
        JsonField.root(JsonReader.read(deployment.send("POST", "/api/v1/sessions", nothing).body()))
            .get("session")
            .text();
    String[] secret = {"Likeness-Session", session};
    deployment.send("PUT", CURRENT + "/photo", new byte[100_000], secret);
    scratch.advance(kept);
    pause();
    int still = deployment.send("GET", CURRENT, nothing, secret).statusCode();
    probes.add(
        new Probe(
            "scratch instance: a photo is there for "
                + Retention.text(kept)
                + " after its last use",
            still == 200,
            "answered " + still));
    scratch.advance(kept.plusMillis(1));
    pause();
    long bytes = photoBytes();
    probes.add(
        new Probe(
            "scratch instance: and all its bytes are let go a second later",
            bytes == 0,
            bytes + " bytes are held"));
    int after = deployment.send("GET", CURRENT, nothing, secret).statusCode();
    probes.add(
        new Probe(
            "scratch instance: and its session is unknown then",
            after == 404,
            "answered " + after));
  }

  private long photoBytes() throws IOException {
    for (String line : deployment.get("/metrics").body().split("\n", -1)) {
      if (line.startsWith("likeness_photo_bytes ")) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
      }
    }
    return -1;
  }

  /** The second of real time that the promise allows. */
  private static void pause() throws IOException {
    try {
      Thread.sleep(REAL_SECOND_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the audit was interrupted", e);
    }
  }
}
