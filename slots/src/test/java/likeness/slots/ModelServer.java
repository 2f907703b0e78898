// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server with one file, and the moods of real servers. */
final class ModelServer implements AutoCloseable {
  /** How it answers one request. */
  interface Mood {
    void answer(HttpExchange exchange, byte[] file) throws IOException;
  }

  private final HttpServer server;
  private final byte[] file;
  private final ConcurrentLinkedDeque<Mood> moods = new ConcurrentLinkedDeque<>();
  private final List<String> ranges = new CopyOnWriteArrayList<>();

  ModelServer(byte[] file) throws IOException {
    this.file = file;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url() {
    return "http://" + host() + "/model.onnx";
  }

  /** The moods of the next requests; afterwards it serves well. */
  void next(Mood... next) {
    moods.addAll(Arrays.asList(next));
  }

  /** The Range of each request, or "-". */
  List<String> ranges() {
    return new ArrayList<>(ranges);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "-" : range);
    Mood mood = moods.poll();
    try (exchange) {
      (mood == null ? (Mood) ModelServer::well : mood).answer(exchange, file);
    }
  }

  /** As servers should: parts on request, 416 beyond the end. */
  static void well(HttpExchange exchange, byte[] file) throws IOException {
    send(exchange, file, from(exchange), file.length);
  }

  /** Without knowing ranges: always everything. */
  static void withoutRange(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  /** Announces the rest, sends {@code bytes} of it and cuts the connection. */
  static Mood cutAfter(int bytes) {
    return (exchange, file) -> {
      int from = from(exchange);
      send(exchange, file, from, Math.min(file.length, from + bytes));
    };
  }

  static Mood status(int status) {
    return (exchange, file) -> exchange.sendResponseHeaders(status, -1);
  }

  static Mood redirect(String place) {
    return (exchange, file) -> {
      exchange.getResponseHeaders().set("Location", place);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** The file with a changed bit. */
  static void damaged(HttpExchange exchange, byte[] file) throws IOException {
    byte[] other = file.clone();
    other[file.length / 2] ^= 1;
    well(exchange, other);
  }

  private static int from(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return range == null
        ? 0
        : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
  }

  private static void send(HttpExchange exchange, byte[] file, int from, int to)
      throws IOException {
    if (from >= file.length) {
      exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
    exchange.getResponseBody().write(file, from, to - from);
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
