// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonString;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Uploads to a server that is watched by strace: no file is written but the code store, and a
 * marked photo is found neither in any file nor in the log, nor, once deleted, in memory.
 * LIKENESS_UPLOADS says how many uploads; the figure kept in bench/results was made with 500.
 */
class NoDiskTest {
  private static final String CURRENT = "/api/v1/sessions/current";
  private static final String MAIN = "likeness.server.command.ServerMain";

  /** 24 letters: eight pixels. */
  private static final String CANARY =
      "canary-" + String.format("%017x", new Random().nextLong() & Long.MAX_VALUE);

  private static final int LEAST = 3_000_000;
  private static final int MOST = 12_000_000;
  private static final byte[] PORTRAIT = Running.portrait();

  @TempDir Path folder;

  /**
   * A photo of some length with the mark all along it; what stands behind a JPEG's end is ignored.
   */
  private static byte[] marked(int length) {
    byte[] photo = Arrays.copyOf(PORTRAIT, length);
    byte[] mark = CANARY.getBytes(StandardCharsets.US_ASCII);
    for (int at = PORTRAIT.length; at + mark.length < length; at += 1000) {
      System.arraycopy(mark, 0, photo, at, mark.length);
    }
    return photo;
  }

  private static void requireStrace() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "needs strace");
  }

  private ServerProcess serve(List<String> before) throws IOException {
    Files.writeString(
        folder.resolve("server.yaml"),
        "policy: ephemeral\nport: 0\nlimits: {per_minute: 100000}\n");
    return new ServerProcess(before, folder, MAIN, "serve", "--config", "server.yaml");
  }

  private static String open(ServerProcess server) throws Exception {
    for (int i = 0; i < 600 && server.send("GET", "/ready", new byte[0]).statusCode() != 200; i++) {
      Thread.sleep(100);
    }
    HttpResponse<byte[]> answer = server.send("POST", "/api/v1/sessions", new byte[0]);
    JsonObject session =
        (JsonObject) JsonReader.read(new String(answer.body(), StandardCharsets.UTF_8));
    return ((JsonString) session.member("session").orElseThrow()).value();
  }

  private static void use(ServerProcess server, String session, byte[] photo) throws Exception {
    String[] secret = {"Likeness-Session", session};
    assertEquals(200, server.send("PUT", CURRENT + "/photo", photo, secret).statusCode());
    byte[] order = "{\"document\":\"us-passport\"}".getBytes(StandardCharsets.US_ASCII);
    assertEquals(200, server.send("POST", CURRENT + "/process", order, secret).statusCode());
    assertEquals(200, server.send("GET", CURRENT + "/preview", new byte[0], secret).statusCode());
  }

  @Test
  void uploadsTouchNoDisk() throws Exception {
    requireStrace();
    String wanted = System.getenv("LIKENESS_UPLOADS");
    int uploads = wanted == null ? 8 : Integer.parseInt(wanted);
    Random random = new Random(1);
    FileTrace trace = new FileTrace(folder.resolve("trace.txt"));
    try (ServerProcess server = serve(trace.command())) {
      open(server);
      int since = trace.length();
      for (int i = 0; i < uploads; i++) {
        String session = open(server);
        use(server, session, marked(LEAST + random.nextInt(MOST - LEAST)));
        server.send("DELETE", CURRENT, new byte[0], "Likeness-Session", session);
      }
      List<String> files =
          trace.written(since).stream()
              .filter(path -> !path.contains("likeness-codes.db"))
              .toList();
      System.out.println("no disk: " + uploads + " uploads, files written: " + files.size());
      assertEquals(List.of(), files);
      assertFalse(server.output().contains(CANARY));
    }
    assertEquals(List.of(), filesWith(CANARY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"temp-file", "shared-memory", "log-line", "cached-stream"})
  void leaksAreNoticed(String how) throws Exception {
    requireStrace();
    FileTrace trace = new FileTrace(folder.resolve("trace.txt"));
    try (ServerProcess server =
        new ServerProcess(trace.command(), folder, "likeness.server.LeakyServer", how)) {
      int since = trace.length();
      server.send("PUT", "/", marked(LEAST));
      // The trace of another process comes late.
      Thread.sleep(500);
      boolean said = server.output().contains(CANARY);
      assertEquals(how.equals("log-line"), said, how);
      assertEquals(!how.equals("log-line"), !trace.written(since).isEmpty(), how);
    }
  }

  /**
   * A dump of the whole heap, with what nobody reaches any more. It is searched while the photo is
   * there too, or finding nothing would prove nothing.
   */
  @Test
  void afterDeletingNothingIsLeftInMemory() throws Exception {
    try (ServerProcess server = serveFreely("30m")) {
      String session = open(server);
      useToTheEnd(server, session);
      assertTrue(inMemory(server, "before"), "the photo is in memory while its session lives");
      server.send("DELETE", CURRENT, new byte[0], "Likeness-Session", session);
      // The promise is a second of real time.
      Thread.sleep(1000);
      assertFalse(inMemory(server, "after"), "and is not once it is deleted");
    }
  }

  @Test
  void whenItsTimeIsUpNothingIsLeftInMemory() throws Exception {
    try (ServerProcess server = serveFreely("5s")) {
      String session = open(server);
      useToTheEnd(server, session);
      assertTrue(inMemory(server, "before"), "the photo is in memory while its session lives");
      // The dump itself took its time; what counts is the last use.
      Thread.sleep(5000 + 1000);
      assertFalse(inMemory(server, "after"), "and is not a second after its time");
    }
  }

  /** Without codes, so that everything can be fetched. */
  private ServerProcess serveFreely(String sessionTime) throws IOException {
    String policy =
        likeness.policy.Profiles.text("ephemeral")
            .replaceFirst("(?m)^.*unlock-code.*\n", "")
            .replace("gone: 30m after last-use", "gone: " + sessionTime + " after last-use");
    Files.writeString(folder.resolve("p.yaml"), policy);
    Files.writeString(
        folder.resolve("server.yaml"),
        "policy: p.yaml\nport: 0\ncodes: {required: false}\nlimits: {session_time: "
            + sessionTime
            + "}\n");
    return new ServerProcess(List.of(), folder, MAIN, "serve", "--config", "server.yaml");
  }

  private static void useToTheEnd(ServerProcess server, String session) throws Exception {
    use(server, session, markedPixels());
    String[] secret = {"Likeness-Session", session};
    for (String part : List.of("/result", "/sheet", "/receipt", "/report")) {
      assertEquals(200, server.send("GET", CURRENT + part, new byte[0], secret).statusCode());
    }
  }

  /** A bitmap whose pixels themselves are the mark, in its upper rows. */
  private static byte[] markedPixels() {
    Raster picture = PortraitPainter.paint(PortraitRecipe.of(7, new Size(900, 1200))).picture();
    int width = picture.width();
    int height = picture.height();
    ByteBuffer file = ByteBuffer.allocate(54 + width * height * 3).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(54);
    file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
    file.putInt(0).putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
    byte[] mark = CANARY.getBytes(StandardCharsets.US_ASCII);
    for (int y = height - 1; y >= 0; y--) {
      for (int x = 0; x < width; x++) {
        int rgb = picture.rgbAt(x, y);
        int at = x * 3 % mark.length;
        for (int c = 0; c < 3; c++) {
          file.put(y < 40 ? mark[at + c] : (byte) (rgb >> 8 * c));
        }
      }
    }
    return file.array();
  }

  /** As {@link #CANARY} lies in memory when somebody has put red first. */
  private static byte[] swapped() {
    byte[] mark = CANARY.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + 2 < mark.length; i += 3) {
      byte first = mark[i];
      mark[i] = mark[i + 2];
      mark[i + 2] = first;
    }
    return mark;
  }

  private boolean inMemory(ServerProcess server, String name) throws Exception {
    Path dump = folder.resolve(name + ".hprof");
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process dumping =
        new ProcessBuilder(
                jcmd, Long.toString(server.pid()), "GC.heap_dump", "-all", dump.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(dumping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, dumping.waitFor(), said);
    assertTrue(Files.size(dump) > LEAST, said);
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);
    return contains(heap, CANARY.getBytes(StandardCharsets.US_ASCII)) || contains(heap, swapped());
  }

  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found = new java.util.ArrayList<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (contains(Files.readAllBytes(file), text.getBytes(StandardCharsets.US_ASCII))) {
          found.add(file);
        }
      }
      return found;
    }
  }

  private static boolean contains(byte[] in, byte[] what) {
    outer:
    for (int i = 0; i <= in.length - what.length; i++) {
      for (int j = 0; j < what.length; j++) {
        if (in[i + j] != what[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
