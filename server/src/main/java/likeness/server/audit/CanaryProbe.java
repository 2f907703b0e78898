// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.server.audit.Evidence.Probe;
import org.jspecify.annotations.Nullable;

/** Uploads a pattern that exists nowhere else, deletes it, and looks for it. */
final class CanaryProbe {
  private static final String CURRENT = "/api/v1/sessions/current";
  private static final int REPEATS = 20_000;
  private static final long AFTER_MILLIS = 1000;
  private final Deployment deployment;
  private static final List<String> HOLDERS =
      List.of("likeness.server.session.Session", "likeness.server.session.OwnedBytes");
  private final List<Path> folders;
  private final @Nullable ServerMemory memory;
  private final byte[] mark;

  /**
   * @param memory the server's, where it runs on this machine and the audit may look
   */
  CanaryProbe(Deployment deployment, List<Path> folders, @Nullable ServerMemory memory) {
    this.deployment = deployment;
    this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    this.memory = memory;
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    mark = ("audit-" + HexFormat.of().formatHex(random)).getBytes(StandardCharsets.US_ASCII);
  }

  void run(List<Probe> probes) throws IOException {
    byte[] nothing = new byte[0];
    long[] held = held();
    String session =
        JsonField.root(JsonReader.read(deployment.send("POST", "/api/v1/sessions", nothing).body()))
            .get("session")
            .text();
    String[] secret = {"Likeness-Session", session};
    byte[] photo =
        new String(mark, StandardCharsets.US_ASCII)
            .repeat(REPEATS)
            .getBytes(StandardCharsets.US_ASCII);
    int put = deployment.send("PUT", CURRENT + "/photo", photo, secret).statusCode();
    probes.add(new Probe("a photo can be uploaded", put == 200, "answered " + put));
    int stranger =
        deployment
            .send("GET", CURRENT, nothing, "Likeness-Session", "A" + session.substring(1) + "A")
            .statusCode();
    probes.add(new Probe("a wrong secret opens nothing", stranger == 404, "answered " + stranger));
    search(probes, "while the session lives");
    if (memory != null) {
      boolean found = memory.contains(mark);
      probes.add(
          new Probe(
              "the marked photo is in the server's heap while the session lives, so that looking for"
                  + " it proves something",
              found,
              found ? "found" : "not found"));
    }
    int deleted = deployment.send("DELETE", CURRENT, nothing, secret).statusCode();
    int after = deployment.send("GET", CURRENT, nothing, secret).statusCode();
    probes.add(
        new Probe(
            "deleting works at once",
            deleted == 204 && after == 404,
            "answered " + deleted + ", then " + after));
    search(probes, "after deleting");
    afterwards(probes, held);
  }

  private long[] held() throws IOException {
    long[] held = new long[HOLDERS.size()];
    for (int i = 0; memory != null && i < held.length; i++) {
      held[i] = memory.count(HOLDERS.get(i));
    }
    return held;
  }

  private void afterwards(List<Probe> probes, long[] before) throws IOException {
    if (memory == null) {
      return;
    }
    pause();
    boolean found = memory.contains(mark);
    probes.add(
        new Probe(
            "the marked photo is nowhere in a dump of the whole heap a second after deleting",
            !found,
            found ? "found" : "not found"));
    long[] after = held();
    for (int i = 0; i < after.length; i++) {
      probes.add(
          new Probe(
              "no object of " + HOLDERS.get(i) + " is left of it",
              after[i] <= before[i],
              before[i] + " before, " + after[i] + " after"));
    }
  }

  private static void pause() throws IOException {
    try {
      // Logs and files may be written after the answer; what comes late is looked for as well.
      Thread.sleep(AFTER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the audit was interrupted", e);
    }
  }

  private void search(List<Probe> probes, String when) throws IOException {
    for (Path folder : folders) {
      int files = 0;
      int found = 0;
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
          files++;
          found += contains(file) ? 1 : 0;
        }
      }
      probes.add(
          new Probe(
              "the marked photo is in no file of " + folder + " " + when,
              found == 0,
              "in " + found + " of " + files));
    }
  }

  private boolean contains(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return ServerMemory.find(in, mark);
    }
  }
}
