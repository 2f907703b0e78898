// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import likeness.policy.PolicyMismatch;
import likeness.policy.Profiles;
import likeness.server.counts.CountSettings;
import likeness.server.counts.DailyCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of a day: off unless asked for, without anything of anybody, and gone in time. */
class CountsTest {
  @TempDir Path folder;

  private Running counting() throws Exception {
    Files.writeString(
        folder.resolve("p.yaml"),
        Profiles.text("ephemeral")
            .replace(
                "sent: []",
                "  - {what: daily-count, where: database, gone: 2y after creation}\nsent: []"));
    return Running.with(folder, "policy: p.yaml\ncounts: {}\n");
  }

  private Map<String, Long> kept() throws Exception {
    try (DailyCounts counts =
        DailyCounts.open(
            new CountSettings(
                "jdbc:sqlite:" + folder.resolve("likeness-counts.db"), Duration.ofDays(730)),
            new TestClock())) {
      return counts.all();
    }
  }

  @Test
  void sumsOfADay() throws Exception {
    try (Running running = counting()) {
      running.awaitReady();
      String session = running.open();
      running.open();
      running.upload(session, Running.portrait());
      running.post(session, "/process", "{\"document\":\"us-passport\"}");
      running.post(session, "/process", "{\"document\":\"no-such\"}");
      byte[] none = new byte[0];
      running.send("POST", "/api/v1/sessions", none, "DNT", "1");
      running.send("POST", "/api/v1/sessions", none, "Sec-GPC", "1");
      running.send("POST", "/api/v1/sessions", none, "DNT", "0");
    }
    assertEquals(Map.of("2026-01-01 visit", 3L, "2026-01-01 photo-made", 1L), kept());
    String file =
        new String(
            Files.readAllBytes(folder.resolve("likeness-counts.db")), StandardCharsets.ISO_8859_1);
    for (String trace : new String[] {"127.0.0.1", "us-passport", "Java-http-client"}) {
      assertTrue(!file.contains(trace), trace);
    }
  }

  @Test
  void daysThatHaveHadTheirTimeAreDeleted() throws Exception {
    TestClock clock = new TestClock();
    CountSettings settings =
        new CountSettings("jdbc:sqlite:" + folder.resolve("c.db"), Duration.ofDays(730));
    try (DailyCounts counts = DailyCounts.open(settings, clock)) {
      counts.count(DailyCounts.Event.PAGE, "", "");
      counts.write();
      clock.advance(Duration.ofDays(730));
      counts.write();
      assertEquals(1, counts.all().size());
      clock.advance(Duration.ofDays(1));
      counts.count(DailyCounts.Event.PAGE, "", "");
      counts.write();
      assertEquals(Map.of("2028-01-02 page", 1L), counts.all());
      counts.write();
      assertEquals(Map.of("2028-01-02 page", 1L), counts.all(), "nothing is added twice");
    }
  }

  @Test
  void nothingIsCountedUnasked() throws Exception {
    try (Running running = Running.with(folder, "policy: ephemeral\n")) {
      running.open();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().contains("counts")));
    }
  }

  @Test
  void countsThatAreNotPromisedStopTheStart() throws Exception {
    PolicyMismatch stop =
        assertThrows(
            PolicyMismatch.class, () -> Running.with(folder, "counts: {keep: 1y}\n").close());
    assertTrue(stop.getMessage().contains("daily-count kept in database, gone 1y after creation"));
  }
}
