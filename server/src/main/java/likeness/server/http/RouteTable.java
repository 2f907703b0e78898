// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a request asks for, with all that routes have in common around it: the guard before,
 * the faults after, the log and the counts. A path is looked up, where Javalin would hold it
 * against one pattern after the other, so this handler stands before all others and leaves them
 * nothing.
 */
public final class RouteTable implements Handler {
  private static final double NANOS_A_MILLI = 1e6;

  /** Paths as they are asked for. */
  private final Map<String, Place> fixed = new HashMap<>();

  /** By what stands before the last part, which stands for anything. */
  private final Map<String, Place> open = new HashMap<>();

  /** What is asked for nowhere else. */
  private final Place rest;

  private final AccessLog log;
  private final Listener listener;

  /** Is told of each answer: method and route in the server's own words, and the status. */
  public interface Listener {
    void answered(Context ctx, String method, String route, int status);
  }

  /**
   * @param routes the last part of a path may be a name in braces, which stands for one part, and
   *     {@code /<path>} stands for whatever is left
   */
  public RouteTable(List<Route> routes, AccessLog log, Metrics metrics, Listener listener) {
    this.log = log;
    this.listener = listener;
    rest = new Place("/<path>", metrics);
    for (Route route : routes) {
      String path = route.path();
      if (path.equals(rest.path())) {
        rest.add(route);
      } else if (path.endsWith("}")) {
        String before = path.substring(0, path.lastIndexOf('/') + 1);
        open.computeIfAbsent(before, none -> new Place(path, metrics)).add(route);
      } else {
        fixed.computeIfAbsent(path, none -> new Place(path, metrics)).add(route);
      }
    }
  }

  /** Answers everything that a server is asked. */
  public void addTo(JavalinConfig config) {
    config.routes.before(this);
  }

  /** The answer to a path that nobody knows. */
  public static Problem notFound() {
    return new Problem(404, "not-found", "there is nothing here");
  }

  /** What stands in a path for the name in braces. */
  public static String lastPart(Context ctx) {
    String path = plain(ctx.path());
    String part = path.substring(path.lastIndexOf('/') + 1);
    return part.indexOf('%') < 0
        ? part
        : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public void handle(Context ctx) {
    long start = System.nanoTime();
    String method = ctx.req().getMethod();
    Place place = place(plain(ctx.path()));
    try {
      serve(ctx, method, place);
    } catch (Problem problem) {
      Answers.problem(ctx, problem);
    } catch (HttpResponseException e) {
      Answers.problem(ctx, Problem.refused(e.getStatus()));
    } catch (Exception e) {
      // The last edge before Javalin: whatever a handler throws is answered without its words.
      Faults.answer(ctx, e);
    }
    ctx.skipRemainingHandlers();
    int status = ctx.statusCode();
    long millis = (long) ((System.nanoTime() - start) / NANOS_A_MILLI);
    Metrics.Tally tally = place.tally(method, status);
    tally.note(millis);
    log.note(tally.words(), millis);
    listener.answered(ctx, method, place.path(), status);
  }

  /** A slash at the end means nothing. */
  private static String plain(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private Place place(String path) {
    Place known = fixed.get(path);
    if (known == null) {
      int slash = path.lastIndexOf('/') + 1;
      known = slash == path.length() ? null : open.get(path.substring(0, slash));
    }
    return known == null ? rest : known;
  }

  private void serve(Context ctx, String method, Place place) throws Exception {
    Route route = place.route(method);
    BodyGuard.check(ctx, method, place, route);
    if (method.equals("OPTIONS")) {
      options(ctx, place);
      return;
    }
    Route known = route == null ? rest.route(method) : route;
    if (known == null) {
      throw notFound();
    }
    if (known.shared()) {
      SecurityHeaders.share(ctx);
    }
    known.handler().handle(ctx);
  }

  private static void options(Context ctx, Place place) {
    if (!place.isShared()) {
      throw Problem.method(place.allowed());
    }
    SecurityHeaders.preflight(ctx);
  }
}
