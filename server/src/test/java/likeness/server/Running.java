// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.server.provider.Providers;
import likeness.server.settings.ServerSettings;
import likeness.server.settings.SettingsReader;
import likeness.spec.ByteWindow;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;

/** A server with a client, for tests. */
final class Running implements AutoCloseable {
  private static final int ATTEMPTS = 4;

  static final String CURRENT = "/api/v1/sessions/current";
  private static final byte[] NOTHING = new byte[0];
  final TestClock clock = new TestClock();
  final StringWriter log = new StringWriter();
  final LikenessServer server;
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Running(Path config) throws IOException {
    server = LikenessServer.start(SettingsReader.read(config, null), new PrintWriter(log), clock);
    server.begin();
    server.awaitStores();
  }

  private Running(ServerSettings settings, int idleMillis, ProvidersOf providers)
      throws IOException {
    server =
        LikenessServer.start(
            settings,
            new PrintWriter(log),
            clock,
            new LikenessServer.Edges(idleMillis, providers.make(settings, clock)));
    server.begin();
    server.awaitStores();
  }

  /** Makes those who may be asked. */
  interface ProvidersOf {
    Providers make(ServerSettings settings, Clock clock);
  }

  /** Starts with settings, an idle time and providers of one's own. */
  static Running with(Path folder, String settings, int idleMillis, ProvidersOf providers)
      throws IOException {
    Path config = folder.resolve("server.yaml");
    Files.writeString(config, "port: 0\n" + settings);
    return new Running(SettingsReader.read(config, null), idleMillis, providers);
  }

  /** Starts with settings; the port is any that is free. */
  static Running with(Path folder, String settings) throws IOException {
    Path config = folder.resolve("server.yaml");
    Files.writeString(config, "port: 0\n" + settings);
    return new Running(config);
  }

  static byte[] portrait() {
    return JpegEncoder.encode(
            PortraitPainter.paint(PortraitRecipe.of(7, new Size(900, 1200))).picture(),
            72,
            ByteWindow.ANY,
            false)
        .bytes();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /**
   * Sends, and once more on a new connection if the server, which refuses without reading a body,
   * closed this one before the answer was seen: what every client has to do.
   */
  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return client.send(request, BodyHandlers.ofByteArray());
      } catch (IOException closed) {
        if (attempt == ATTEMPTS) {
          throw closed;
        }
      }
    }
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, NOTHING, headers);
  }

  /** Opens a session and gives its secret. */
  String open() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send("POST", "/api/v1/sessions", NOTHING);
    if (answer.statusCode() != 201) {
      throw new AssertionError("expected a session, got " + text(answer));
    }
    return ((JsonString) json(answer).member("session").orElseThrow()).value();
  }

  HttpResponse<byte[]> upload(String session, byte[] photo)
      throws IOException, InterruptedException {
    return send("PUT", CURRENT + "/photo", photo, "Likeness-Session", session);
  }

  HttpResponse<byte[]> post(String session, String what, String body)
      throws IOException, InterruptedException {
    return send("POST", CURRENT + what, bytes(body), "Likeness-Session", session);
  }

  HttpResponse<byte[]> get(String session, String what, boolean inSession)
      throws IOException, InterruptedException {
    return inSession
        ? get(CURRENT + what, "Likeness-Session", session)
        : get(CURRENT + what, new String[0]);
  }

  void awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < 600 && get("/ready", new String[0]).statusCode() != 200; i++) {
      Thread.sleep(50);
    }
  }

  static JsonObject json(HttpResponse<byte[]> answer) {
    return (JsonObject) JsonReader.read(text(answer));
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
