// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses methods and bodies that no route takes, by the request's head alone. */
public final class BodyGuard implements Handler {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final List<Route> routes;

  /** A guard for routes whose paths hold no parts that stand for anything, but for reading. */
  public BodyGuard(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  @Override
  public void handle(Context ctx) {
    String method = ctx.req().getMethod();
    String path = ctx.path();
    Set<String> methods = new LinkedHashSet<>();
    int maxBytes = 0;
    boolean known = READING.contains(method);
    for (Route route : routes) {
      if (route.path().equals(path)) {
        methods.add(route.method());
        if (route.method().equals(method)) {
          known = true;
          maxBytes = route.maxBodyBytes();
        }
      }
    }
    if (!known) {
      close(ctx);
      throw Problem.method(allowed(methods));
    }
    refuseBody(ctx, maxBytes);
  }

  private static void refuseBody(Context ctx, int maxBytes) {
    long length = ctx.req().getContentLengthLong();
    boolean chunked = ctx.req().getHeader("Transfer-Encoding") != null;
    if (length > maxBytes || (chunked && maxBytes == 0)) {
      close(ctx);
      throw new Problem(
          413,
          "too-large",
          maxBytes == 0
              ? "this path takes no body; nothing was read"
              : "this path takes at most " + maxBytes + " bytes; nothing was read");
    }
  }

  /** What follows on this connection is the body that nobody will read. */
  private static void close(Context ctx) {
    ctx.header("Connection", "close");
  }

  private static String allowed(Set<String> methods) {
    Set<String> sorted = new TreeSet<>(methods);
    if (sorted.isEmpty() || sorted.contains("GET")) {
      sorted.addAll(List.of("GET", "HEAD"));
    }
    return String.join(", ", sorted);
  }
}
