// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.policy.PolicyMismatch;
import likeness.policy.Profiles;
import likeness.server.provider.FakeDashScope;
import likeness.server.provider.FakeProviders;
import likeness.server.provider.FakeRemoveBg;
import likeness.spec.ByteWindow;
import likeness.synthetic.OddPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers in a running server: promised, named, asked for by name, and never more. */
class ProviderSessionTest {
  private static final String STUDIO =
      "{\"document\":\"us-passport\",\"track\":\"studio\",\"accept\":true";
  private static final String PROMISES =
      "sent:\n"
          + "  - {what: photo, to: remove.bg, for: background removal}\n"
          + "  - {what: photo, to: dashscope, for: painting over other people}\n";
  @TempDir Path folder;

  @BeforeEach
  void keys() throws Exception {
    Files.writeString(folder.resolve("removebg.key"), FakeRemoveBg.KEY + "\n");
    Files.writeString(folder.resolve("dashscope.key"), FakeDashScope.KEY + "\n");
    promise(PROMISES);
  }

  private void promise(String sent) throws Exception {
    Files.writeString(
        folder.resolve("p.yaml"), Profiles.text("ephemeral").replace("sent: []\n", sent));
  }

  private Running start(FakeRemoveBg removeBg, FakeDashScope dashScope) throws Exception {
    Running running =
        Running.with(
            folder,
            "policy: p.yaml\nlimits: {per_minute: 100000}\nproviders:\n  remove.bg: {key_file:"
                + " removebg.key, address: \""
                + removeBg.url()
                + "\"}\n  dashscope: {key_file: dashscope.key, address: \""
                + dashScope.url()
                + "\", time: 10s}\n");
    running.awaitReady();
    return running;
  }

  @Test
  void aProviderIsNamedBeforeTheUploadAndAskedOnlyByName() throws Exception {
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope)) {
      String opened = Running.text(running.send("POST", "/api/v1/sessions", new byte[0]));
      assertTrue(opened.contains("{\"to\":\"remove.bg\",\"for\":\"background removal\"}"), opened);
      String page = Running.text(running.get("/privacy", new String[0]));
      assertTrue(page.contains("sent to remove.bg for a new background"), page);
      String session = running.open();
      running.upload(session, Running.portrait());
      HttpResponse<byte[]> local = running.post(session, "/process", STUDIO + "}");
      assertEquals(200, local.statusCode(), () -> Running.text(local));
      assertTrue(Running.text(local).contains("\"sent_to\":[]"), Running.text(local));
      assertEquals(List.of(), removeBg.requests());
      HttpResponse<byte[]> sent =
          running.post(session, "/process", STUDIO + ",\"provider\":\"remove.bg\"}");
      assertEquals(200, sent.statusCode(), () -> Running.text(sent));
      assertTrue(Running.text(sent).contains("\"sent_to\":[\"remove.bg\"]"), Running.text(sent));
      assertEquals(List.of("POST /v1.0/removebg"), removeBg.requests());
      assertTrue(
          Running.text(running.get("/metrics", new String[0]))
              .contains("likeness_provider_charged_hundredths{provider=\"remove.bg\"} 100"));
    }
  }

  private Running start(FakeRemoveBg removeBg, FakeDashScope dashScope, int idleMillis)
      throws Exception {
    Running running =
        Running.with(
            folder,
            "policy: p.yaml\nlimits: {per_minute: 100000}\nproviders:\n  remove.bg: {key_file:"
                + " removebg.key, address: \""
                + removeBg.url()
                + "\"}\n  dashscope: {key_file: dashscope.key, address: \""
                + dashScope.url()
                + "\", time: 60s}\n",
            idleMillis,
            (settings, clock) -> FakeProviders.of(settings.providers(), clock, dashScope));
    running.awaitReady();
    return running;
  }

  private static byte[] crowd() {
    return JpegEncoder.encode(OddPictures.twoPeople(new Size(1200, 900)), 72, ByteWindow.ANY, false)
        .bytes();
  }

  /** The whole way of a photo with two people in it, by the route that a person takes. */
  @Test
  void otherPeopleArePaintedOver() throws Exception {
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope, 15_000)) {
      String session = running.open();
      running.upload(session, crowd());
      HttpResponse<byte[]> made =
          running.post(session, "/process", STUDIO + ",\"provider\":\"dashscope\"}");
      assertEquals(200, made.statusCode(), () -> Running.text(made));
      assertTrue(Running.text(made).contains("\"sent_to\":[\"dashscope\"]"), Running.text(made));
      assertEquals("POST /api/v1/services/aigc/image2image/image-synthesis", first(dashScope));
      assertEquals("GET /r.png", dashScope.requests().get(dashScope.requests().size() - 1));
      assertEquals(200, running.get(session, "/preview", true).statusCode());
      HttpResponse<byte[]> report = running.get(session, "/report", true);
      assertTrue(Running.text(report).contains("dashscope"), Running.text(report));
      assertEquals(List.of(), removeBg.requests());
    }
  }

  private static String first(FakeDashScope dashScope) {
    return dashScope.requests().get(0);
  }

  /** A connection on which an answer is awaited is not idle, however long the provider takes. */
  @Test
  void aSlowProviderIsWaitedFor() throws Exception {
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope, 1000)) {
      removeBg.takes(Duration.ofMillis(4000));
      String session = running.open();
      running.upload(session, Running.portrait());
      long before = System.nanoTime();
      HttpResponse<byte[]> made =
          running.client.send(
              java.net.http.HttpRequest.newBuilder(running.uri(Running.CURRENT + "/process"))
                  .header("Likeness-Session", session)
                  .POST(
                      java.net.http.HttpRequest.BodyPublishers.ofString(
                          STUDIO + ",\"provider\":\"remove.bg\"}"))
                  .build(),
              java.net.http.HttpResponse.BodyHandlers.ofByteArray());
      assertEquals(200, made.statusCode(), () -> Running.text(made));
      assertTrue(System.nanoTime() - before >= 4_000_000_000L, "the provider took its time");
      assertEquals(List.of("POST /v1.0/removebg"), removeBg.requests());
      assertTrue(secondsUntilClosed(running) < 4, "one on which nothing is awaited is closed");
    }
  }

  /** How long a connection lives on which nothing is asked. */
  private static double secondsUntilClosed(Running running) throws Exception {
    try (Socket idle = new Socket("127.0.0.1", running.server.port())) {
      idle.setSoTimeout(10_000);
      long before = System.nanoTime();
      assertEquals(-1, idle.getInputStream().read());
      return (System.nanoTime() - before) / 1e9;
    }
  }

  /** Five failures, and nobody's photo is sent for nothing; a minute later one may try. */
  @Test
  void aProviderThatFailsIsLeftAlone() throws Exception {
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope, 15_000)) {
      removeBg.breaksOff(5);
      String session = running.open();
      running.upload(session, Running.portrait());
      String order = STUDIO + ",\"provider\":\"remove.bg\"}";
      for (int i = 0; i < 5; i++) {
        HttpResponse<byte[]> failed = running.post(session, "/process", order);
        assertEquals(502, failed.statusCode(), () -> Running.text(failed));
      }
      HttpResponse<byte[]> left = running.post(session, "/process", order);
      assertEquals(503, left.statusCode(), () -> Running.text(left));
      assertTrue(Running.text(left).contains("provider-unavailable"), Running.text(left));
      String seconds = left.headers().firstValue("Retry-After").orElseThrow();
      assertEquals(5, removeBg.requests().size(), "the sixth was not sent");
      assertEquals(200, running.post(session, "/process", STUDIO + "}").statusCode());
      running.clock.advance(Duration.ofSeconds(Long.parseLong(seconds)));
      assertEquals(200, running.post(session, "/process", order).statusCode());
      assertEquals(6, removeBg.requests().size());
    }
  }

  /** A provider's answer that points into this machine is not followed. */
  @Test
  void anAnswerThatPointsInsideIsNotFollowed() throws Exception {
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope)) {
      dashScope.resultAt(removeBg.url() + "/inside");
      String session = running.open();
      running.upload(session, crowd());
      HttpResponse<byte[]> answer =
          running.post(session, "/process", STUDIO + ",\"provider\":\"dashscope\"}");
      assertEquals(502, answer.statusCode(), () -> Running.text(answer));
      assertTrue(Running.text(answer).contains("provider-answer"));
      assertEquals(List.of(), removeBg.requests());
    }
  }

  @Test
  void ordersThatMakeNoSense() throws Exception {
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope)) {
      String session = running.open();
      running.upload(session, Running.portrait());
      String unknown = STUDIO + ",\"provider\":\"elsewhere\"}";
      assertEquals(400, running.post(session, "/process", unknown).statusCode());
      String untouched = "{\"document\":\"us-passport\",\"provider\":\"remove.bg\"}";
      assertEquals(400, running.post(session, "/process", untouched).statusCode());
      assertEquals(List.of(), removeBg.requests());
    }
  }

  /** Neither the key nor anything of the photo or the answer stands in a log. */
  @Test
  void logsKnowNothingOfIt() throws Exception {
    ByteArrayOutputStream noise = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
    String log;
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope();
        Running running = start(removeBg, dashScope)) {
      String session = running.open();
      running.upload(session, Running.portrait());
      running.post(session, "/process", STUDIO + ",\"provider\":\"remove.bg\"}");
      removeBg.close();
      running.post(session, "/process", STUDIO + ",\"provider\":\"remove.bg\"}");
      running.close();
      log = running.log + noise.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(before);
    }
    assertTrue(log.contains("POST /api/v1/sessions/current/process 200"), log);
    for (String secret :
        List.of(FakeRemoveBg.KEY, FakeDashScope.KEY, "image_file", "photo.jpg", "us-passport")) {
      assertFalse(log.contains(secret), secret);
    }
  }

  @Test
  void aProviderThatIsNotPromisedStopsTheStart() throws Exception {
    promise("sent: []\n");
    try (FakeRemoveBg removeBg = new FakeRemoveBg();
        FakeDashScope dashScope = new FakeDashScope()) {
      PolicyMismatch stop =
          assertThrows(PolicyMismatch.class, () -> start(removeBg, dashScope).close());
      assertTrue(stop.getMessage().contains("photo sent to remove.bg"), stop.getMessage());
      assertTrue(stop.getMessage().contains("photo sent to dashscope"), stop.getMessage());
    }
  }

  @Test
  void aPromisedProviderThatIsNotThereStopsTheStart() {
    PolicyMismatch stop =
        assertThrows(PolicyMismatch.class, () -> Running.with(folder, "policy: p.yaml\n").close());
    assertTrue(stop.getMessage().contains("photo sent to remove.bg"), stop.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: abcdefgh}|key: unknown; expected one of",
        "{}|expected either key_env, the name of a variable, or key_file",
        "{key_env: A, key_file: b}|expected either key_env, the name of a variable, or key_file",
        "{key_env: LIKENESS_NO_SUCH_VARIABLE}|there is no such variable in the environment",
        "{key_file: removebg.key, size: huge}|size: expected one of preview, full, auto",
        "{key_file: removebg.key, address: \"http://elsewhere\"}|expected https:// and a host",
        "{key_file: removebg.key, address: \"https://a/b\"}|expected https:// and a host",
        "{key_file: p.yaml}|what came is not shown",
      })
  void faultsInSettingsAreNamed(String settings, String named) {
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Running.with(folder, "policy: p.yaml\nproviders: {remove.bg: " + settings + "}\n")
                    .close());
    assertTrue(fault.getMessage().contains(named), fault.getMessage());
    assertFalse(fault.getMessage().contains(FakeRemoveBg.KEY));
  }

  @Test
  void onDeviceTakesNoProvider() {
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Running.with(folder, "providers: {remove.bg: {key_file: removebg.key}}\n").close());
    assertTrue(fault.getMessage().contains("expected in ephemeral mode only"));
  }
}
