// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.spec.ByteWindow;
import likeness.synthetic.PortraitPainter;
import likeness.synthetic.PortraitRecipe;

/**
 * The server under load, on this machine's own loopback and for about two minutes: requests against
 * a bare Javalin, start and idle memory, more uploads than it can hold, slow senders, and answers
 * while photos are worked on.
 */
public final class ServerBench {
  private static final String SERVER = "likeness.server.command.ServerMain";
  private static final String BARE = "likeness.bench.BareServer";
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 5;
  private static final double ROUND_SECONDS = 3;
  private static final int STARTS = 5;
  private static final int VISITORS = 200;
  private static final int PHOTO_BYTES = 3_000_000;
  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;
  private static final String CURRENT = "/api/v1/sessions/current";

  private final PrintStream out;
  private final Path folder;

  private ServerBench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("likeness-bench");
    try {
      ServerBench bench = new ServerBench(System.out, folder);
      List<String> parts =
          args.length == 0
              ? List.of("start", "requests", "uploads", "loris", "specs")
              : List.of(args);
      for (String part : parts) {
        bench.run(part);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(String part) throws Exception {
    switch (part) {
      case "start" -> starts();
      case "requests" -> requests();
      case "uploads" -> uploads();
      case "loris" -> loris();
      case "specs" -> specs();
      default ->
          throw new IllegalArgumentException(
              "expected start, requests, uploads, loris or specs, got " + part);
    }
  }

  private ServedProcess bare() throws IOException {
    return new ServedProcess(folder, List.of(), BARE);
  }

  private ServedProcess server(String settings) throws IOException {
    Files.writeString(folder.resolve("server.yaml"), "port: 0\n" + settings);
    return new ServedProcess(folder, List.of(), SERVER, "serve", "--config", "server.yaml");
  }

  private ServedProcess ephemeral(String limits) throws Exception {
    ServedProcess server =
        server("policy: ephemeral\nlimits: {per_minute: 1000000" + limits + "}\n");
    try (RawClient client = new RawClient(server.port)) {
      while (client.get("/ready").status() != 200) {
        // The networks are read beside the first answers.
        Thread.sleep(100);
      }
    }
    return server;
  }

  private void line(String what, String bar, String seen, boolean met) {
    out.printf(Locale.ROOT, "| %s | %s | %s | %s |%n", what, bar, seen, met ? "met" : "**missed**");
    out.flush();
  }

  // start and memory

  private void starts() throws Exception {
    double[] bare = new double[STARTS];
    double[] ours = new double[STARTS];
    double[] ephemeral = new double[STARTS];
    double memory = 0;
    double memoryEphemeral = 0;
    double memoryBare = 0;
    for (int i = 0; i < STARTS; i++) {
      try (ServedProcess server = bare()) {
        bare[i] = server.startSeconds();
        memoryBare = idle(server);
      }
      try (ServedProcess server = server("")) {
        ours[i] = server.startSeconds();
        memory = idle(server);
      }
      try (ServedProcess server = server("policy: ephemeral\n")) {
        ephemeral[i] = server.startSeconds();
        if (i == STARTS - 1) {
          // Memory is judged idle: what starting left over settles first.
          Thread.sleep(4000);
          memoryEphemeral = idle(server);
        }
      }
    }
    double ratio = median(ours) / median(bare);
    line(
        "start to first answer, on-device, over a bare Javalin",
        "≤ 1.2",
        text(ratio) + " (" + text(median(ours)) + " s / " + text(median(bare)) + " s)",
        ratio <= 1.2);
    double other = median(ephemeral) / median(bare);
    line(
        "start, ephemeral, over a bare Javalin",
        "≤ 1.2",
        text(other) + " (" + text(median(ephemeral)) + " s)",
        other <= 1.2);
    line("idle memory, on-device", "≤ 160 MB", text(memory) + " MB", memory <= 160);
    line(
        "idle memory, ephemeral, before the first photo",
        "≤ 160 MB",
        text(memoryEphemeral) + " MB (bare: " + text(memoryBare) + " MB)",
        memoryEphemeral <= 160);
  }

  private static double idle(ServedProcess server) throws Exception {
    // A server that has just started is not idle yet.
    Thread.sleep(1000);
    return server.residentMb();
  }

  // requests a second

  private void requests() throws Exception {
    double[] ratios = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    double[] bares = new double[ROUNDS];
    try (ServedProcess bare = bare();
        ServedProcess server = server("log: true\n")) {
      rate(bare.port);
      rate(server.port);
      for (int i = 0; i < ROUNDS; i++) {
        bares[i] = rate(bare.port);
        ours[i] = rate(server.port);
        ratios[i] = ours[i] / bares[i];
      }
    }
    double ratio = median(ratios);
    line(
        "small JSON requests a second, of a bare Javalin's",
        "≥ 80 %",
        text(ratio * 100)
            + " % ("
            + Math.round(median(ours))
            + " of "
            + Math.round(median(bares))
            + ")",
        ratio >= 0.8);
  }

  private static double rate(int port) throws Exception {
    long end = System.nanoTime() + (long) (ROUND_SECONDS * NANOS_A_SECOND);
    List<Callable<Long>> all = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      all.add(
          () -> {
            long count = 0;
            try (RawClient client = new RawClient(port)) {
              while (System.nanoTime() < end) {
                if (client.get("/health").status() != 200) {
                  throw new IOException("expected 200");
                }
                count++;
              }
            }
            return count;
          });
    }
    long count = 0;
    for (long each : together(all)) {
      count += each;
    }
    return count / ROUND_SECONDS;
  }

  private static <T> List<T> together(List<Callable<T>> all)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each : pool.invokeAll(all)) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  // more uploads than there is room for

  private static String open(RawClient client) throws IOException {
    RawClient.Answer answer = client.send("POST", "/api/v1/sessions", "", new byte[0]);
    return JsonField.root(JsonReader.read(new String(answer.body(), StandardCharsets.UTF_8)))
        .get("session")
        .text();
  }

  private static RawClient.Answer put(RawClient client, String session, byte[] photo)
      throws IOException {
    return client.send("PUT", CURRENT + "/photo", "Likeness-Session: " + session + "\r\n", photo);
  }

  private void uploads() throws Exception {
    try (ServedProcess server = ephemeral("")) {
      List<String> early = new ArrayList<>();
      try (RawClient client = new RawClient(server.port)) {
        for (int i = 0; i < 5; i++) {
          String session = open(client);
          put(client, session, new byte[PHOTO_BYTES]);
          early.add(session);
        }
      }
      byte[] photo = new byte[PHOTO_BYTES];
      List<Callable<Integer>> visits = new ArrayList<>();
      for (int i = 0; i < VISITORS; i++) {
        visits.add(() -> visit(server.port, photo));
      }
      long start = System.nanoTime();
      List<Integer> results = together(visits);
      double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
      long taken = results.stream().filter(status -> status == 200).count();
      long refused = results.stream().filter(status -> status == 503).count();
      long kept = 0;
      try (RawClient client = new RawClient(server.port)) {
        for (String session : early) {
          String secret = "Likeness-Session: " + session + "\r\n";
          RawClient.Answer state = client.send("GET", CURRENT, secret, new byte[0]);
          kept +=
              new String(state.body(), StandardCharsets.UTF_8).contains("\"photo\":true") ? 1 : 0;
        }
      }
      line(
          VISITORS + " concurrent uploads of 3 MB, budget 256 MB, heap 512 MB",
          "excess gets 503 with Retry-After, nothing else",
          taken
              + " taken, "
              + refused
              + " refused, "
              + (VISITORS - taken - refused)
              + " otherwise, in "
              + text(seconds)
              + " s; memory "
              + text(server.residentMb())
              + " MB",
          taken > 0 && refused > 0 && taken + refused == VISITORS);
      line("no out-of-memory", "0", server.isWell() ? "0" : "1", server.isWell());
      line("nobody else's session is lost", "5 of 5", kept + " of 5", kept == 5);
    }
  }

  /**
   * 200, 503 if it is told when to come again, else -1; a refused body's sender may find the line
   * cut.
   */
  private static int visit(int port, byte[] photo) throws IOException {
    String session;
    try (RawClient client = new RawClient(port)) {
      session = open(client);
    }
    for (int attempt = 0; attempt < 4; attempt++) {
      try (RawClient client = new RawClient(port)) {
        RawClient.Answer answer = put(client, session, photo);
        boolean polite = answer.headers().containsKey("retry-after");
        return answer.status() == 503 && !polite ? -1 : answer.status();
      } catch (IOException cut) {
        // The answer was sent before the body was read to its end, and is lost with the connection.
      }
    }
    return -1;
  }

  // slow senders

  private void loris() throws Exception {
    try (ServedProcess server = ephemeral(", upload_time: 5s")) {
      String session;
      try (RawClient client = new RawClient(server.port)) {
        session = open(client);
      }
      double body =
          trickle(
              server.port,
              "PUT "
                  + CURRENT
                  + "/photo HTTP/1.1\r\nHost: x\r\nLikeness-Session: "
                  + session
                  + "\r\nContent-Length: 100000\r\n\r\n");
      line(
          "a body that trickles is cut (upload_time 5 s)", "≤ 10 s", text(body) + " s", body <= 10);
      double head = trickle(server.port, "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      line("a head that trickles is cut", "≤ 30 s", text(head) + " s", head <= 30);
      List<Socket> slow = new ArrayList<>();
      try {
        for (int i = 0; i < 200; i++) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port);
          socket.getOutputStream().write("GET /health HTT".getBytes(StandardCharsets.US_ASCII));
          slow.add(socket);
        }
        long start = System.nanoTime();
        try (RawClient client = new RawClient(server.port)) {
          client.get("/health");
        }
        double millis = (System.nanoTime() - start) / NANOS_A_MILLI;
        line(
            "an answer while 200 connections stand half open",
            "≤ 500 ms",
            text(millis) + " ms",
            millis <= 500);
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  /** How long a connection lives that sends a byte every half second. */
  private static double trickle(int port, String beginning) throws Exception {
    long start = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(500);
      OutputStream to = socket.getOutputStream();
      to.write(beginning.getBytes(StandardCharsets.US_ASCII));
      while ((System.nanoTime() - start) / NANOS_A_SECOND < 60) {
        try {
          to.write('x');
          to.flush();
          // An answer, or the end: the server has had enough.
          int unused = socket.getInputStream().read();
          break;
        } catch (java.net.SocketTimeoutException patient) {
          // It still waits.
        } catch (IOException cut) {
          break;
        }
      }
    }
    return (System.nanoTime() - start) / NANOS_A_SECOND;
  }

  // answers while photos are worked on

  private void specs() throws Exception {
    byte[] photo =
        JpegEncoder.encode(
                PortraitPainter.paint(PortraitRecipe.of(7, new Size(3000, 4000))).picture(),
                72,
                ByteWindow.ANY,
                false)
            .bytes();
    try (ServedProcess server = ephemeral("")) {
      percentile(server.port, 4);
      try (RawClient client = new RawClient(server.port)) {
        String session = open(client);
        put(client, session, photo);
        process(client, session);
      }
      double idle = percentile(server.port, 8);
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService pool = Executors.newFixedThreadPool(2);
      List<Future<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        workers.add(pool.submit(() -> work(server.port, photo, done)));
      }
      // Measured while both are at work, not while they begin.
      Thread.sleep(1000);
      double busy = percentile(server.port, 12);
      done.set(true);
      int photos = 0;
      for (Future<Integer> worker : workers) {
        photos += worker.get();
      }
      pool.shutdown();
      line(
          "p99 of /api/specs while photos of 12 MP are made, over the idle one",
          "≤ 5",
          text(busy / idle)
              + " ("
              + text(busy)
              + " ms / "
              + text(idle)
              + " ms; "
              + photos
              + " photos meanwhile)",
          busy <= 5 * idle && photos > 0);
    }
  }

  private static int work(int port, byte[] photo, AtomicBoolean done) throws IOException {
    int made = 0;
    try (RawClient client = new RawClient(port)) {
      while (!done.get()) {
        String session = open(client);
        put(client, session, photo);
        made += process(client, session) == 200 ? 1 : 0;
        client.send("DELETE", CURRENT, "Likeness-Session: " + session + "\r\n", new byte[0]);
      }
    }
    return made;
  }

  private static int process(RawClient client, String session) throws IOException {
    return client
        .send(
            "POST",
            CURRENT + "/process",
            "Likeness-Session: " + session + "\r\n",
            "{\"document\":\"us-passport\"}".getBytes(StandardCharsets.US_ASCII))
        .status();
  }

  /** The 99th percentile in milliseconds, of 50 requests a second. */
  private static double percentile(int port, int seconds) throws Exception {
    double[] times = new double[seconds * 50];
    try (RawClient client = new RawClient(port)) {
      long start = System.nanoTime();
      for (int i = 0; i < times.length; i++) {
        long due = start + i * 20_000_000L;
        long early = due - System.nanoTime();
        if (early > 0) {
          // Requests come at a fixed rate, whatever the answers take.
          Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
        }
        long asked = System.nanoTime();
        if (client.send("GET", "/api/specs", "Accept-Encoding: gzip\r\n", new byte[0]).status()
            != 200) {
          throw new IOException("expected 200");
        }
        times[i] = (System.nanoTime() - asked) / NANOS_A_MILLI;
      }
    }
    Arrays.sort(times);
    return times[(int) Math.ceil(times.length * 0.99) - 1];
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
  }
}
