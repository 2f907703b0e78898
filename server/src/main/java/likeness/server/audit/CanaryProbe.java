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

/** Uploads a pattern that exists nowhere else, deletes it, and looks for it. */
final class CanaryProbe {
  private static final String CURRENT = "/api/v1/sessions/current";
  private static final int REPEATS = 20_000;
  private final Deployment deployment;
  private final List<Path> folders;
  private final byte[] mark;

  CanaryProbe(Deployment deployment, List<Path> folders) {
    this.deployment = deployment;
    this.folders = List.copyOf(folders);
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    mark = ("audit-" + HexFormat.of().formatHex(random)).getBytes(StandardCharsets.US_ASCII);
  }

  void run(List<Probe> probes) throws IOException {
    byte[] nothing = new byte[0];
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
    int deleted = deployment.send("DELETE", CURRENT, nothing, secret).statusCode();
    int after = deployment.send("GET", CURRENT, nothing, secret).statusCode();
    probes.add(
        new Probe(
            "deleting works at once",
            deleted == 204 && after == 404,
            "answered " + deleted + ", then " + after));
    search(probes, "after deleting");
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

  /** Reads a file once; the mark repeats nothing of its beginning, so a simple automaton serves. */
  private boolean contains(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int matched = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == mark[matched]) {
          matched++;
        } else {
          matched = next == mark[0] ? 1 : 0;
        }
        if (matched == mark.length) {
          return true;
        }
      }
      return false;
    }
  }
}
