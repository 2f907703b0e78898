// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** A provider within the test's own process, that can be told to fail. */
abstract class Fake implements AutoCloseable {
  /** What is answered in place of the usual. */
  interface Trick {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private volatile Duration delay = Duration.ZERO;
  private final Deque<Trick> tricks = new ArrayDeque<>();
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  Fake() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::handle);
    server.start();
  }

  /** The next requests break off. */
  public final void breaksOff(int times) {
    for (int i = 0; i < times; i++) {
      next(breakOff());
    }
  }

  /** The next requests are answered so, one after the other. */
  final void next(Trick... all) {
    tricks.addAll(List.of(all));
  }

  /** How long each usual answer takes from now on. */
  public final void takes(Duration time) {
    delay = time;
  }

  final String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    Trick trick = tricks.poll();
    try (exchange) {
      if (trick == null) {
        byte[] body = exchange.getRequestBody().readAllBytes();
        // A slow provider is what some tests are about; without takes() this is 0.
        Thread.sleep(delay.toMillis());
        usual(exchange, body);
      } else {
        exchange.getRequestBody().readAllBytes();
        trick.answer(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  abstract void usual(HttpExchange exchange, byte[] body) throws IOException;

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  static void json(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer of a status, with JSON. */
  static Trick status(int status, String body, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      json(exchange, status, body);
    };
  }

  static Trick picture(String type, byte[] file) {
    return exchange -> send(exchange, 200, type, file);
  }

  /** Nothing is answered, and the connection closes. */
  static Trick breakOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write(1);
      exchange.getResponseBody().flush();
    };
  }

  @Override
  public final void close() {
    server.stop(0);
  }
}
