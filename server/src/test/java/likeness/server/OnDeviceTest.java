// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import likeness.server.http.Route;
import likeness.server.http.SecurityHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On-device mode: the page and the rules are handed out, nothing is taken in. */
class OnDeviceTest {
  @TempDir static Path folder;
  private static Running running;
  private static final byte[] MODEL = new byte[5000];

  @BeforeAll
  static void start() throws IOException {
    Path app = Files.createDirectories(folder.resolve("app/assets"));
    for (int i = 0; i < MODEL.length; i++) {
      MODEL[i] = (byte) (i * 31);
    }
    Files.writeString(app.resolveSibling("index.html"), "<!doctype html><title>page</title>");
    Files.writeString(app.resolve("main-a1b2c3d4.js"), "plain");
    Files.writeString(app.resolve("main-a1b2c3d4.js.br"), "brotli");
    Files.writeString(app.resolve("main-a1b2c3d4.js.gz"), "gzip");
    Files.write(app.resolve("face.tflite"), MODEL);
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(app.resolve("link.txt"), folder.resolve("secret.txt"));
    running = Running.with(folder, "app: app\n");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void noRouteTakesABody() {
    assertTrue(running.server.routes().stream().allMatch(route -> route.maxBodyBytes() == 0));
    assertEquals(
        List.of("GET"), running.server.routes().stream().map(Route::method).distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "BREW", "TRACE"})
  void otherMethodsAreRefusedWithoutReading(String method) throws IOException {
    String head = rawHead(method + " /api/v1/sessions HTTP/1.1", "Content-Length: 4000000");
    assertTrue(head.startsWith("HTTP/1.1 405"), head);
    assertTrue(head.contains("Allow: GET, HEAD"), head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 4000000", "Transfer-Encoding: chunked"})
  void bodiesAreRefusedWithoutReading(String body) throws IOException {
    for (String path : List.of("/", "/api/specs", "/privacy", "/assets/face.tflite", "/health")) {
      String head = rawHead("GET " + path + " HTTP/1.1", body);
      assertTrue(head.startsWith("HTTP/1.1 413"), head);
      assertTrue(head.contains("Connection: close"), head);
    }
  }

  /** The answer comes although not one byte of the body was sent, so none was read. */
  private static String rawHead(String request, String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      out.write(
          (request + "\r\nHost: x\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] answer = new byte[4096];
      int read = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/specs", "/privacy", "/nothing.js", "/health", "/assets/face.tflite"})
  void everyAnswerIsGuarded(String path) throws Exception {
    HttpResponse<byte[]> answer = running.get(path);
    SecurityHeaders.always()
        .forEach(
            (name, value) -> {
              boolean shared =
                  name.equals("Cross-Origin-Resource-Policy") && path.equals("/api/specs");
              assertEquals(
                  shared ? "cross-origin" : value, answer.headers().firstValue(name).orElse(""));
            });
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "no cookie");
    assertTrue(answer.headers().firstValue("Server").isEmpty(), "no word of what runs here");
  }

  /** What is refused before any route is looked for is guarded as well, and says nothing back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz/canary HTTP/1.1\r\nHost: x",
        "GET /canary HTTP/1.1",
        "canary",
        "GET /a/..;/canary HTTP/1.1\r\nHost: x",
        "GET /canary LONG HTTP/1.1\r\nHost: x",
        "GET /canary HTTP/1.1\r\nHost: x\r\nX:LONG",
        "GET /canary HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2",
        "GET /canary HTTP/9.9\r\nHost: x"
      })
  void improperRequestsAreGuardedToo(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(5000);
      String sent = request.replace(" LONG", "/" + "a".repeat(9000));
      socket
          .getOutputStream()
          .write(
              (sent.replace("LONG", "a".repeat(9000)) + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(answer.matches("(?s)HTTP/1.1 (4[0-9][0-9]|505) .*"), answer);
      SecurityHeaders.always()
          .forEach(
              (name, value) -> assertTrue(answer.contains("\r\n" + name + ": " + value), answer));
      assertTrue(answer.contains("\r\nContent-Type: application/problem+json"), answer);
      assertFalse(answer.contains("canary") || answer.contains("etty"), answer);
    }
  }

  @Test
  void assetsComePackedAsTheBuildPackedThem() throws Exception {
    String path = "/assets/main-a1b2c3d4.js";
    HttpResponse<byte[]> brotli = running.get(path, "Accept-Encoding", "gzip, br");
    assertEquals("brotli", Running.text(brotli));
    assertEquals("br", brotli.headers().firstValue("Content-Encoding").orElseThrow());
    assertEquals("6", brotli.headers().firstValue("Content-Length").orElseThrow());
    assertTrue(brotli.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
    assertEquals("gzip", Running.text(running.get(path, "Accept-Encoding", "gzip, br;q=0")));
    assertEquals("plain", Running.text(running.get(path)));
    String tag = brotli.headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304, running.get(path, "Accept-Encoding", "br", "If-None-Match", tag).statusCode());
  }

  @Test
  void modelsComeInParts() throws Exception {
    String path = "/assets/face.tflite";
    HttpResponse<byte[]> part = running.get(path, "Range", "bytes=1000-1999");
    assertEquals(206, part.statusCode());
    assertArrayEquals(Arrays.copyOfRange(MODEL, 1000, 2000), part.body());
    assertEquals("bytes 1000-1999/5000", part.headers().firstValue("Content-Range").orElseThrow());
    HttpResponse<byte[]> end = running.get(path, "Range", "bytes=-10");
    assertArrayEquals(Arrays.copyOfRange(MODEL, 4990, 5000), end.body());
    assertEquals(416, running.get(path, "Range", "bytes=5000-").statusCode());
    assertEquals(200, running.get(path, "Range", "bytes=1-2,4-5").statusCode());
    assertEquals(200, running.get(path, "Range", "bytes=0-9", "If-Range", "\"old\"").statusCode());
  }

  @Test
  void thePageHasAddressesOfItsOwn() throws Exception {
    assertTrue(Running.text(running.get("/tools/resize")).contains("<title>page"));
    assertEquals("no-cache", running.get("/").headers().firstValue("Cache-Control").orElseThrow());
    assertEquals(404, running.get("/nothing.js").statusCode());
    assertEquals(404, running.get("/api/nothing").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/assets/link.txt",
        "//secret.txt",
        "/assets/..;/..;/secret.txt"
      })
  void noPathLeadsOutside(String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", running.server.port())) {
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertFalse(answer.endsWith("secret"), answer);
      assertTrue(answer.matches("(?s)HTTP/1.1 (400|404).*"), answer);
    }
  }

  /** One path may be written in more than one way, and asked for its head alone. */
  @Test
  void pathsAreFound() throws Exception {
    for (String path : List.of("/health", "/health/", "/health?x=1")) {
      assertEquals("{\"status\":\"up\"}", Running.text(running.get(path)), path);
    }
    HttpResponse<byte[]> head = running.send("HEAD", "/health", new byte[0]);
    assertEquals(200, head.statusCode());
    assertEquals("15", head.headers().firstValue("Content-Length").orElseThrow());
    assertEquals(0, head.body().length);
    assertEquals(200, running.get("/api/v1/documents/us%2Dpassport").statusCode());
    assertEquals(200, running.get("/privacy/de/").statusCode());
    for (String path : List.of("/api/v1/documents/", "/privacy/", "/api/v1/documents/a/b")) {
      int status = running.get(path).statusCode();
      assertEquals(path.endsWith("/b") ? 404 : 200, status, path);
    }
    HttpResponse<byte[]> asked = running.send("OPTIONS", "/health", new byte[0]);
    assertEquals(405, asked.statusCode());
    assertEquals("GET, HEAD", asked.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void specsAreForEverybody() throws Exception {
    HttpResponse<byte[]> all = running.get("/api/specs", "Accept-Encoding", "identity");
    assertEquals("*", all.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    assertEquals("public, max-age=3600", all.headers().firstValue("Cache-Control").orElseThrow());
    String tag = all.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get("/api/specs", "If-None-Match", tag).statusCode());
    String us = Running.text(running.get("/api/specs?country=US&format=raw"));
    assertTrue(us.startsWith("[{\"code\":\"US\""), us.substring(0, 40));
    assertTrue(us.contains("\"id\":\"us-passport\"") && !us.contains("\"code\":\"GB\""));
    assertEquals(404, running.get("/api/specs?country=xx").statusCode());
    assertEquals(400, running.get("/api/specs?land=us").statusCode());
    HttpResponse<byte[]> asked = running.send("OPTIONS", "/api/specs", new byte[0]);
    assertEquals(204, asked.statusCode());
    assertTrue(
        running
            .send("OPTIONS", "/privacy", new byte[0])
            .headers()
            .firstValue("Access-Control-Allow-Origin")
            .isEmpty());
  }

  @Test
  void theLogHasNoPathsQueriesOrAddresses() throws Exception {
    running.get("/people/anna-schmidt?document=secret-visa", "User-Agent", "canary-agent");
    // The log is written after the answer; what comes late must be looked at as well.
    Thread.sleep(600);
    String log = running.log.toString();
    assertTrue(log.contains("GET /<path> 200"), log);
    for (String private_ : List.of("anna", "visa", "127.0.0.1", "canary", "0:0:0")) {
      assertFalse(log.contains(private_), private_);
    }
  }
}
