// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import likeness.server.codes.CodeKey;
import likeness.server.codes.JdbcCodeStore;
import likeness.server.codes.UnlockCode;
import likeness.server.codes.UnlockCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ephemeral mode from upload to deletion, and what is tried against it. */
class EphemeralTest {
  private static final String ORDER = "{\"document\":\"us-passport\"}";
  private static final byte[] PHOTO = Running.portrait();
  @TempDir static Path folder;
  private static Running running;
  private static UnlockCodes codes;

  @BeforeAll
  static void start() throws Exception {
    running =
        Running.with(folder, "policy: ephemeral\nlimits: {per_minute: 100000, photo_mb: 3}\n");
    codes =
        new UnlockCodes(
            JdbcCodeStore.open("jdbc:sqlite:" + folder.resolve("likeness-codes.db")),
            CodeKey.open(folder.resolve("likeness-codes.key")),
            running.clock);
    running.awaitReady();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static UnlockCode code() {
    return codes.mint(1, 1, Duration.ofDays(1), "test").get(0);
  }

  private static String processed() throws Exception {
    String session = running.open();
    expect(200, running.upload(session, PHOTO));
    expect(200, running.post(session, "/process", ORDER));
    return session;
  }

  private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> answer) {
    assertEquals(status, answer.statusCode(), () -> Running.text(answer));
    return answer;
  }

  private static HttpResponse<byte[]> unlock(String session, String code) throws Exception {
    return running.post(session, "/unlock", "{\"code\":\"" + code + "\"}");
  }

  @Test
  void theWholeWay() throws Exception {
    String session = processed();
    expect(403, running.get(session, "/result", true));
    expect(403, running.get(session, "/sheet", true));
    expect(200, unlock(session, code().grouped().toLowerCase(java.util.Locale.ROOT)));
    HttpResponse<byte[]> file = expect(200, running.get(session, "/result", true));
    assertEquals(600, ImageIO.read(new ByteArrayInputStream(file.body())).getWidth());
    assertEquals("no-store", file.headers().firstValue("Cache-Control").orElseThrow());
    assertTrue(
        Running.text(expect(200, running.get(session, "/sheet?paper=4x6in", true)))
            .startsWith("%PDF"));
    expect(200, running.get(session, "/receipt", true));
    expect(200, running.get(session, "/report", true));
    expect(204, running.send("DELETE", Running.CURRENT, new byte[0], "Likeness-Session", session));
    expect(404, running.get(session, "/result", true));
  }

  @Test
  void aFormCarriesThePhotoToo() throws Exception {
    String session = running.open();
    java.io.ByteArrayOutputStream form = new java.io.ByteArrayOutputStream();
    form.write(
        Running.bytes(
            "--xx\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nhello\r\n--xx\r\n"
                + "Content-Disposition: form-data; name=\"photo\"; filename=\"me.jpg\"\r\n\r\n"));
    form.write(PHOTO);
    form.write(Running.bytes("\r\n--xx--\r\n"));
    HttpResponse<byte[]> answer =
        running.send(
            "PUT",
            Running.CURRENT + "/photo",
            form.toByteArray(),
            "Likeness-Session",
            session,
            "Content-Type",
            "multipart/form-data; boundary=xx");
    assertEquals("{\"bytes\":" + PHOTO.length + "}", Running.text(expect(200, answer)));
    expect(200, running.post(session, "/process", ORDER));
  }

  @Test
  void theThirtiethMinuteIsTheLast() throws Exception {
    String session = running.open();
    expect(200, running.upload(session, PHOTO));
    running.clock.advance(Duration.ofMinutes(30));
    running.server.sweep();
    expect(200, running.get(session, "", true));
    running.clock.advance(Duration.ofMinutes(30).plusSeconds(1));
    long start = System.nanoTime();
    // The promise is a second of real time: the sweeper runs by itself, whatever the test clock.
    Thread.sleep(1000);
    assertEquals(0, gauge("likeness_photo_bytes"), "the timer has let all bytes go");
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos());
    expect(404, running.get(session, "", true));
  }

  @Test
  void deletingGivesTheBytesBackAtOnce() throws Exception {
    running.server.sweep();
    long before = gauge("likeness_photo_bytes");
    String session = processed();
    assertTrue(gauge("likeness_photo_bytes") > before + PHOTO.length);
    running.send("DELETE", Running.CURRENT, new byte[0], "Likeness-Session", session);
    assertEquals(before, gauge("likeness_photo_bytes"));
  }

  private static long gauge(String name) throws Exception {
    for (String line : Running.text(running.get("/metrics", new String[0])).split("\n")) {
      if (line.startsWith(name + " ")) {
        return Long.parseLong(line.substring(name.length() + 1));
      }
    }
    throw new AssertionError("there is no " + name);
  }

  @Test
  void thePreviewIsSmallAndCannotBeAskedForLarger() throws Exception {
    String session = processed();
    byte[] plain = expect(200, running.get(session, "/preview", true)).body();
    assertEquals(300, ImageIO.read(new ByteArrayInputStream(plain)).getWidth());
    for (String asked :
        List.of(
            "?width=600",
            "?size=full",
            "?watermark=none",
            "?watermark=0",
            "?mark=false",
            "?x=7&y=3&w=100",
            "?dpr=4",
            "?format=png")) {
      byte[] preview = expect(200, running.get(session, "/preview" + asked, true)).body();
      assertArrayEquals(plain, preview, asked);
    }
    HttpResponse<byte[]> part =
        running.get(
            Running.CURRENT + "/preview", "Likeness-Session", session, "Accept", "image/png");
    assertArrayEquals(plain, expect(200, part).body());
  }

  @Test
  void aOneUseCodeIsUsedOnceOfAHundredTries() throws Exception {
    String code = code().letters();
    List<String> sessions = new ArrayList<>();
    String first = processed();
    sessions.add(first);
    for (int i = 1; i < 8; i++) {
      sessions.add(processed());
    }
    ExecutorService pool = Executors.newFixedThreadPool(32);
    List<Callable<Boolean>> tries = new ArrayList<>();
    UnlockCode typed = UnlockCode.typed(code).orElseThrow();
    for (int i = 0; i < 92; i++) {
      tries.add(() -> codes.redeem(typed));
    }
    for (String session : sessions) {
      tries.add(() -> unlock(session, code).statusCode() == 200);
    }
    int used = 0;
    for (Future<Boolean> each : pool.invokeAll(tries)) {
      used += each.get() ? 1 : 0;
    }
    pool.shutdown();
    assertEquals(1, used);
  }

  @Test
  void guessingCodesIsSlowedToNothing() throws Exception {
    String session = processed();
    for (int i = 0; i < 5; i++) {
      expect(403, unlock(session, "00000-00000-00000-0000" + i));
    }
    HttpResponse<byte[]> stopped = expect(429, unlock(session, code().letters()));
    assertTrue(stopped.headers().firstValue("Retry-After").isPresent());
    running.clock.advance(Duration.ofHours(2));
  }

  @Test
  void aSessionIsNotGuessedNorTakenFromAnotherPlace() throws Exception {
    String session = processed();
    assertEquals(43, session.length(), "256 bits");
    expect(401, running.get(session, "/preview", false));
    expect(404, running.get("x".repeat(43), "/preview", true));
    expect(404, running.get(session.substring(1) + "A", "/preview", true));
    expect(401, running.get(Running.CURRENT + "/preview?session=" + session));
    expect(401, running.get(Running.CURRENT + "/preview", "Cookie", "Likeness-Session=" + session));
  }

  @Test
  void anotherOriginsPageMayNotSendTheSecret() throws Exception {
    HttpResponse<byte[]> asked =
        running.send(
            "OPTIONS",
            Running.CURRENT + "/photo",
            new byte[0],
            "Origin",
            "https://evil.example",
            "Access-Control-Request-Method",
            "PUT");
    assertTrue(asked.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    assertTrue(asked.headers().firstValue("Access-Control-Allow-Headers").isEmpty());
  }

  @Test
  void tooLongAndTooManyPixelsAreRefused() throws Exception {
    String session = running.open();
    expect(413, running.upload(session, new byte[3_000_001]));
    HttpResponse<byte[]> chunked =
        running.send(
            java.net.http.HttpRequest.newBuilder(running.uri(Running.CURRENT + "/photo"))
                .header("Likeness-Session", session)
                .PUT(
                    java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[3_000_001])))
                .build());
    expect(413, chunked);
    // More than any array holds, and just more than this server takes: 50 megapixels.
    for (int[] size : new int[][] {{60_000, 60_000}, {10_000, 5_001}}) {
      expect(200, running.upload(session, pngBomb(size[0], size[1])));
      HttpResponse<byte[]> bomb = expect(422, running.post(session, "/process", ORDER));
      assertTrue(Running.text(bomb).contains("photo-too-many-pixels"), Running.text(bomb));
    }
  }

  /** A large picture that its header alone announces. */
  private static byte[] pngBomb(int width, int height) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    java.io.DataOutputStream out = new java.io.DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    byte[] header =
        java.nio.ByteBuffer.allocate(17)
            .put(Running.bytes("IHDR"))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    out.writeInt(13);
    out.write(header);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(header);
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  @Test
  void whatIsBehindAPictureDoesNotReachTheResult() throws Exception {
    byte[] script = Running.bytes("<script>polyglot-canary</script>");
    byte[] both = java.util.Arrays.copyOf(PHOTO, PHOTO.length + script.length);
    System.arraycopy(script, 0, both, PHOTO.length, script.length);
    String session = running.open();
    expect(200, running.upload(session, both));
    expect(200, running.post(session, "/process", ORDER));
    expect(200, unlock(session, code().letters()));
    HttpResponse<byte[]> file = expect(200, running.get(session, "/result", true));
    assertFalse(new String(file.body(), StandardCharsets.ISO_8859_1).contains("polyglot-canary"));
    assertEquals("image/jpeg", file.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("nosniff", file.headers().firstValue("X-Content-Type-Options").orElseThrow());
    expect(200, running.upload(session, script));
    expect(422, running.post(session, "/process", ORDER));
  }

  @Test
  void theSameKeyDoesTheWorkOnce() throws Exception {
    String session = running.open();
    expect(200, running.upload(session, PHOTO));
    String[] headers = {"Likeness-Session", session, "Idempotency-Key", "k1"};
    String path = Running.CURRENT + "/process";
    String first =
        Running.text(expect(200, running.send("POST", path, Running.bytes(ORDER), headers)));
    expect(200, running.upload(session, Running.bytes("no photo any more")));
    assertEquals(
        first,
        Running.text(expect(200, running.send("POST", path, Running.bytes(ORDER), headers))),
        "answered without working again");
    expect(
        422, running.send("POST", path, Running.bytes("{\"document\":\"gb-passport\"}"), headers));
  }

  @Test
  void ordersAreReadWholeOrNotAtAll() throws Exception {
    String session = running.open();
    expect(409, running.post(session, "/process", ORDER));
    expect(200, running.upload(session, PHOTO));
    expect(400, running.post(session, "/process", "{\"document\":\"us-passport\",\"x\":1}"));
    expect(400, running.post(session, "/process", "nonsense"));
    expect(400, running.post(session, "/process", "{\"document\":\"../../etc/passwd\"}"));
    expect(
        422,
        running.post(session, "/process", "{\"document\":\"us-passport\",\"track\":\"studio\"}"));
    expect(413, running.post(session, "/process", "x".repeat(5000)));
  }

  @Test
  void headersCannotBeSmuggledIn() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write(
              Running.bytes(
                  "GET /api/specs?country=us%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: x\r\n"
                      + "Connection: close\r\n\r\n"));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("\nset-cookie"), answer);
    }
  }

  private static void awaitPhotoBytes(java.util.function.LongPredicate wanted) throws Exception {
    long taken = gauge("likeness_photo_bytes");
    for (int i = 0; i < 200 && !wanted.test(taken); i++) {
      Thread.sleep(50);
      taken = gauge("likeness_photo_bytes");
    }
    assertTrue(wanted.test(taken), "photo bytes held: " + taken);
  }

  @Test
  void aBrokenUploadLeavesNothing() throws Exception {
    running.server.sweep();
    long before = gauge("likeness_photo_bytes");
    String session = running.open();
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket
          .getOutputStream()
          .write(
              Running.bytes(
                  "PUT "
                      + Running.CURRENT
                      + "/photo HTTP/1.1\r\nHost: x\r\nLikeness-Session: "
                      + session
                      + "\r\nContent-Length: 1000000\r\n\r\nhalf"));
      // Broken off only once the server has begun to take it; before, there is nothing to leave.
      awaitPhotoBytes(taken -> taken > before);
    }
    awaitPhotoBytes(taken -> taken == before);
    expect(409, running.post(session, "/process", ORDER));
  }

  @Test
  void theLogKnowsNoSecrets() throws Exception {
    String session = processed();
    // The log is written after the answer; what comes late must be looked at as well.
    Thread.sleep(600);
    String log = running.log.toString();
    assertTrue(log.contains("POST " + Running.CURRENT + "/process 200"), log);
    assertFalse(log.contains(session));
    assertFalse(log.contains("us-passport"));
  }
}
