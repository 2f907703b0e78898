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
import java.util.function.ToDoubleFunction;
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
  private static final int RATE_ROUNDS = 30;
  private static final int RATE_WARM_ROUNDS = 20;
  private static final double RATE_SECONDS = 1;
  private static final int ROOM_ROUNDS = 10;
  private static final byte[] SMALL = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
  private static final int STARTS = 7;
  private static final String EPHEMERAL = "policy: ephemeral\n";

  /** As in the launcher, but for the share of the machine's memory. */
  private static final List<String> LAUNCHED = List.of("-XX:+UseG1GC");

  /** Longer than the server lets ten seconds pass between two sweeps of its memory. */
  private static final long IDLE_MILLIS = 13_000;

  private static final int VISITORS = 200;
  private static final int PHOTO_BYTES = 3_000_000;
  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;
  private static final double MICROS_A_SECOND = 1e6;
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
              ? List.of("start", "memory", "room", "requests", "uploads", "loris", "specs")
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
      case "memory" -> memory();
      case "room" -> room();
      case "requests" -> requests();
      case "uploads" -> uploads();
      case "loris" -> loris();
      case "specs" -> specs();
      default ->
          throw new IllegalArgumentException(
              "expected start, memory, room, requests, uploads, loris or specs, got " + part);
    }
  }

  private ServedProcess bare(String... options) throws IOException {
    return new ServedProcess(folder, all(options), BARE);
  }

  private ServedProcess server(String settings, String... options) throws IOException {
    Files.writeString(folder.resolve("server.yaml"), "port: 0\n" + settings);
    return new ServedProcess(folder, all(options), SERVER, "serve", "--config", "server.yaml");
  }

  /** What the launcher gives a server, and what a case adds. */
  private static List<String> all(String... options) {
    List<String> all = new ArrayList<>(LAUNCHED);
    all.addAll(List.of(options));
    return all;
  }

  private ServedProcess ephemeral(String limits) throws Exception {
    ServedProcess server =
        server("policy: ephemeral\nlimits: {per_minute: 1000000" + limits + "}\n");
    server.awaitReady();
    return server;
  }

  private void line(String what, String bar, String seen, boolean met) {
    out.printf(Locale.ROOT, "| %s | %s | %s | %s |%n", what, bar, seen, met ? "met" : "**missed**");
    out.flush();
  }

  // start and memory

  private interface Starter {
    ServedProcess start() throws IOException;
  }

  /** How long it took, by the clock and by the processors. */
  private record Start(double seconds, double cpuSeconds) {}

  /**
   * Each round starts all three, so that whatever else the machine does meets them alike; a ratio
   * is the median of the rounds' ratios. Once as they are, and once each with an archive of the
   * classes that it loads, as the launcher gives it to the server.
   */
  private void starts() throws Exception {
    first();
    rounds("", () -> bare(), () -> server(""), () -> server(EPHEMERAL));
    archive("bare", () -> bare("-XX:ArchiveClassesAtExit=bare.jsa"));
    archive("on-device", () -> server("", "-XX:ArchiveClassesAtExit=on-device.jsa"));
    archive("ephemeral", () -> server(EPHEMERAL, "-XX:ArchiveClassesAtExit=ephemeral.jsa"));
    rounds(
        ", both with an archive of classes",
        () -> bare("-XX:SharedArchiveFile=bare.jsa"),
        () -> server("", "-XX:SharedArchiveFile=on-device.jsa"),
        () -> server(EPHEMERAL, "-XX:SharedArchiveFile=ephemeral.jsa"));
  }

  /** A database that is not there yet is made, once. */
  private void first() throws Exception {
    try (ServedProcess server = server(EPHEMERAL)) {
      out.printf(
          Locale.ROOT,
          "| the very first start, ephemeral, which makes the code store | - | %.2f s | |%n",
          server.startSeconds());
    }
  }

  private void archive(String name, Starter starter) throws Exception {
    try (ServedProcess server = starter.start()) {
      // Classes that are loaded beside the first answers belong in it too.
      Thread.sleep(3000);
      if (!server.isWell()) {
        throw new IOException(name + ": the server ended by itself");
      }
    }
    if (!Files.exists(folder.resolve(name + ".jsa"))) {
      throw new IOException("no archive of classes was written for " + name);
    }
  }

  private void rounds(String how, Starter bare, Starter onDevice, Starter ephemeral)
      throws Exception {
    List<Start> bares = new ArrayList<>();
    List<Start> onDevices = new ArrayList<>();
    List<Start> ephemerals = new ArrayList<>();
    double[] ready = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      bares.add(start(bare));
      onDevices.add(start(onDevice));
      try (ServedProcess server = ephemeral.start()) {
        ephemerals.add(new Start(server.startSeconds(), server.startCpuSeconds()));
        ready[i] = server.awaitReady();
      }
    }
    compare("start to first answer, on-device, over a bare Javalin" + how, onDevices, bares);
    compare("start, ephemeral, over a bare Javalin" + how, ephemerals, bares);
    out.printf(
        Locale.ROOT,
        "| ephemeral, until photos can be worked on%s | - | %.2f s | |%n",
        how,
        median(ready));
  }

  private static Start start(Starter starter) throws Exception {
    try (ServedProcess server = starter.start()) {
      return new Start(server.startSeconds(), server.startCpuSeconds());
    }
  }

  private void compare(String what, List<Start> ours, List<Start> bare) {
    double ratio = medianRatio(ours, bare, Start::seconds);
    double cpu = medianRatio(ours, bare, Start::cpuSeconds);
    line(
        what,
        "≤ 1.2",
        text(ratio)
            + " ("
            + text(medianOf(ours, Start::seconds))
            + " s / "
            + text(medianOf(bare, Start::seconds))
            + " s); processors "
            + text(cpu)
            + " ("
            + text(medianOf(ours, Start::cpuSeconds))
            + " s / "
            + text(medianOf(bare, Start::cpuSeconds))
            + " s)",
        ratio <= 1.2);
  }

  private static double medianOf(List<Start> starts, ToDoubleFunction<Start> figure) {
    return median(starts.stream().mapToDouble(figure).toArray());
  }

  private static double medianRatio(
      List<Start> ours, List<Start> bare, ToDoubleFunction<Start> figure) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(bare.get(i));
    }
    return median(ratios);
  }

  private void memory() throws Exception {
    try (ServedProcess bare = bare()) {
      // As long as the server is given to settle, see idle().
      Thread.sleep(IDLE_MILLIS);
      out.printf(Locale.ROOT, "| idle memory, bare Javalin | - | %.0f MB | |%n", bare.residentMb());
    }
    try (ServedProcess server = server("")) {
      server.awaitReady();
      idle("idle memory, on-device", server);
    }
    byte[] photo = photo();
    try (ServedProcess server = ephemeral("")) {
      idle("idle memory, ephemeral, before the first photo", server);
      make(server, photo);
      idle("idle memory, ephemeral, after a photo of 12 MP was made and deleted", server);
    }
  }

  /** One visit, to the end. */
  private static void make(ServedProcess server, byte[] photo) throws IOException {
    try (RawClient client = new RawClient(server.port)) {
      String session = open(client);
      put(client, session, photo);
      if (process(client, session) != 200) {
        throw new IOException("expected the photo to be made");
      }
      client.send("DELETE", CURRENT, "Likeness-Session: " + session + "\r\n", new byte[0]);
    }
  }

  /** What it costs others that memory goes back to the system once a photo is gone. */
  private void room() throws Exception {
    byte[] photo = photo();
    try (ServedProcess server = ephemeral("")) {
      for (int i = 0; i < RATE_WARM_ROUNDS; i++) {
        rate(server);
      }
      double before = median(rates(server));
      make(server, photo);
      // The sweep that is measured comes some time after the photo was let go; nothing tells when
      // it is done.
      Thread.sleep(IDLE_MILLIS);
      double memory = server.residentMb();
      double[] after = rates(server);
      line(
          "requests a second in the first ten seconds after memory went back, of before",
          "≥ 80 %",
          text(median(after) / before * 100)
              + " % (first second "
              + text(after[0] / before * 100)
              + " %; "
              + text(memory)
              + " MB)",
          median(after) >= 0.8 * before);
    }
  }

  private static double[] rates(ServedProcess server) throws Exception {
    double[] rates = new double[ROOM_ROUNDS];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = rate(server).perSecond();
    }
    return rates;
  }

  /** Memory is judged idle: what was left over settles first. */
  private void idle(String what, ServedProcess server) throws Exception {
    Thread.sleep(IDLE_MILLIS);
    double memory = server.residentMb();
    line(what, "≤ 160 MB", text(memory) + " MB", memory <= 160);
  }

  private static byte[] photo() {
    return JpegEncoder.encode(
            PortraitPainter.paint(PortraitRecipe.of(7, new Size(3000, 4000))).picture(),
            72,
            ByteWindow.ANY,
            false)
        .bytes();
  }

  // requests a second

  /**
   * Short rounds in turns, and each pair the other way round than the one before, so that what else
   * the machine does meets both alike. Both servers have the same options of the virtual machine,
   * the same client and the same body, and each is kept busy for twenty seconds beforehand.
   */
  private void requests() throws Exception {
    double[] ratios = new double[RATE_ROUNDS];
    double[] cpu = new double[RATE_ROUNDS];
    double[] ours = new double[RATE_ROUNDS];
    double[] bares = new double[RATE_ROUNDS];
    try (ServedProcess bare = bare();
        ServedProcess server = server("log: true\n")) {
      for (int i = 0; i < RATE_WARM_ROUNDS; i++) {
        rate(bare);
        rate(server);
      }
      for (int i = 0; i < RATE_ROUNDS; i++) {
        boolean bareFirst = i % 2 == 0;
        Rate one = rate(bareFirst ? bare : server);
        Rate other = rate(bareFirst ? server : bare);
        Rate ofBare = bareFirst ? one : other;
        Rate ofOurs = bareFirst ? other : one;
        bares[i] = ofBare.perSecond();
        ours[i] = ofOurs.perSecond();
        ratios[i] = ours[i] / bares[i];
        cpu[i] = ofBare.cpuMicros() / ofOurs.cpuMicros();
      }
      out.printf(
          Locale.ROOT,
          "| an answer's bytes, head and body | - | %d (bare Javalin: %d) | |%n",
          answerBytes(server.port),
          answerBytes(bare.port));
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
            + "; middle half of "
            + RATE_ROUNDS
            + " rounds "
            + text(quantile(ratios, 0.25) * 100)
            + " to "
            + text(quantile(ratios, 0.75) * 100)
            + " %); requests a second of the server's own processor time: "
            + text(median(cpu) * 100)
            + " %",
        ratio >= 0.8);
  }

  private static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  private static int answerBytes(int port) throws IOException {
    try (SteadyClient client = new SteadyClient(port, "/health", SMALL)) {
      return client.answerBytes();
    }
  }

  /**
   * How many were answered in a second, and what one cost the server.
   *
   * @param cpuMicros microseconds of all its threads
   */
  private record Rate(double perSecond, double cpuMicros) {}

  private static Rate rate(ServedProcess server) throws Exception {
    List<Callable<Long>> all = new ArrayList<>();
    List<SteadyClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(new SteadyClient(server.port, "/health", SMALL));
      }
      double cpuBefore = server.cpuSeconds();
      long start = System.nanoTime();
      long end = start + (long) (RATE_SECONDS * NANOS_A_SECOND);
      for (SteadyClient client : clients) {
        all.add(() -> askUntil(client, end));
      }
      long count = 0;
      for (long each : together(all)) {
        count += each;
      }
      double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
      double cpu = server.cpuSeconds() - cpuBefore;
      return new Rate(count / seconds, cpu * MICROS_A_SECOND / count);
    } finally {
      for (SteadyClient client : clients) {
        client.close();
      }
    }
  }

  private static long askUntil(SteadyClient client, long end) throws IOException {
    long count = 0;
    while (System.nanoTime() < end) {
      client.again();
      count++;
    }
    return count;
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
    byte[] photo = photo();
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
