// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import likeness.json.JsonWriter;
import likeness.policy.PolicyJson;
import likeness.policy.Profiles;
import likeness.server.audit.Audit;
import likeness.server.audit.Evidence;
import likeness.server.command.ScratchServer;
import likeness.server.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit passes what keeps its policy and notices what does not. */
class AuditTest {
  @TempDir Path folder;

  private static Evidence audit(int port, String profile, List<Path> folders) throws IOException {
    return Audit.of(
        URI.create("http://127.0.0.1:" + port),
        Audit.Scope.outside(Profiles.read(profile), folders),
        Clock.systemUTC());
  }

  @Test
  void onDeviceIsClean() throws Exception {
    try (Running running = Running.with(folder, "")) {
      Evidence evidence = audit(running.server.port(), "on-device", List.of());
      assertTrue(evidence.isClean(), evidence.toString());
      assertTrue(
          evidence.leftOut().stream().anyMatch(each -> each.contains("plain HTTP")),
          "what cannot be seen is not called kept");
      Evidence other = audit(running.server.port(), "ephemeral", List.of());
      assertFalse(other.isClean(), "another policy than the one expected");
    }
  }

  @Test
  void ephemeralIsClean() throws Exception {
    try (Running running = Running.with(folder, "policy: ephemeral\n")) {
      Evidence evidence = audit(running.server.port(), "ephemeral", List.of(folder));
      assertTrue(evidence.isClean(), evidence.toString());
      assertTrue(evidence.html().contains("everything is as promised"));
    }
  }

  /** Memory, connections and retention of a server in a process of its own. */
  @Test
  void fromInsideItIsCleanToo() throws Exception {
    Files.writeString(folder.resolve("server.yaml"), "policy: ephemeral\nport: 0\n");
    try (ServerProcess server =
        new ServerProcess(
            List.of(),
            folder,
            "likeness.server.command.ServerMain",
            "serve",
            "--config",
            "server.yaml")) {
      server.awaitReady();
      Evidence evidence =
          Audit.of(
              server.base(),
              new Audit.Scope(
                  Profiles.read("ephemeral"),
                  List.of(folder),
                  server.pid(),
                  List.of(),
                  () -> ScratchServer.of(SettingsReader.defaults("ephemeral"))),
              Clock.systemUTC());
      assertTrue(evidence.isClean(), evidence.toString());
      assertEquals(1, evidence.leftOut().size(), "that it is plain HTTP");
      for (String expected :
          List.of("nowhere in a dump", "connects to nobody", "all its bytes are let go")) {
        assertTrue(
            evidence.probes().stream().anyMatch(probe -> probe.promise().contains(expected)),
            expected);
      }
    }
  }

  /** Each of them keeps photos in memory, or tells somebody of them, and is found out. */
  @ParameterizedTest
  @CsvSource({"keeps, nowhere in a dump", "calls, connects to nobody"})
  void leaksInsideAreNoticed(String how, String promise) throws Exception {
    try (HttpServerAtPort listener = new HttpServerAtPort();
        ServerProcess server =
            new ServerProcess(
                List.of(), folder, "likeness.server.LyingServer", how, listener.port())) {
      Evidence evidence =
          Audit.of(
              server.base(),
              new Audit.Scope(Profiles.read("ephemeral"), List.of(), server.pid(), List.of(), null),
              Clock.systemUTC());
      assertTrue(
          evidence.probes().stream()
              .anyMatch(probe -> !probe.kept() && probe.promise().contains(promise)),
          evidence.toString());
      assertEquals(3, evidence.leftOut().size(), "folders, retention, HTTPS");
      assertTrue(evidence.html().contains("Not looked at"));
    }
  }

  /** Somebody to be called. */
  private static final class HttpServerAtPort implements AutoCloseable {
    private final java.net.ServerSocket socket =
        new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());

    HttpServerAtPort() throws IOException {}

    String port() {
      return Integer.toString(socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Promises the same, and sets a cookie, loads a stranger's script and writes uploads down. */
  @Test
  void aLiarIsNoticed() throws Exception {
    byte[] policy =
        JsonWriter.compact(PolicyJson.of(Profiles.read("ephemeral")))
            .getBytes(StandardCharsets.UTF_8);
    Path leak = Files.createDirectories(folder.resolve("leak"));
    HttpServer liar = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    liar.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          if (body.length > 1000) {
            Files.write(leak.resolve("upload.jpg"), body);
          }
          exchange.getResponseHeaders().add("Set-Cookie", "tracker=1");
          boolean isPolicy = exchange.getRequestURI().getPath().equals("/api/privacy");
          boolean opens = exchange.getRequestURI().getPath().equals("/api/v1/sessions");
          byte[] answer =
              isPolicy
                  ? policy
                  : (opens
                          ? "{\"session\":\"0123456789\"}"
                          : "<script src=\"https://cdn.example.com/x.js\"></script>")
                      .getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    liar.start();
    try {
      Evidence evidence = audit(liar.getAddress().getPort(), "ephemeral", List.of(leak));
      for (String expected :
          List.of(
              "sets no cookie",
              "no third-party origin",
              "carries Content-Security-Policy",
              "takes no body",
              "is in no file of",
              "a wrong secret opens nothing",
              "deleting works at once")) {
        assertTrue(
            evidence.probes().stream()
                .anyMatch(probe -> !probe.kept() && probe.promise().contains(expected)),
            expected);
      }
    } finally {
      liar.stop(0);
    }
  }
}
