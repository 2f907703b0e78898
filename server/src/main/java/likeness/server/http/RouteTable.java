// SPDX-License-Identifier: Apache-2.0
package likeness.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Set;

/** Puts routes into Javalin, with all that they have in common around them. */
public final class RouteTable {
  private static final String ROUTE = "likeness.route";

  /** Methods that are counted by name; others are a stranger's words, which are not kept. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private final List<Route> routes;

  public RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** Is told of each answer: method and route in the server's own words, and the status. */
  public interface Listener {
    void answered(Context ctx, String method, String route, int status);
  }

  /** Adds the routes, the guards before them and the faults after them. */
  public void addTo(
      JavalinConfig config,
      SecurityHeaders headers,
      AccessLog log,
      Metrics metrics,
      Listener listener) {
    config.routes.before(headers);
    config.routes.before(new BodyGuard(routes));
    for (Route route : routes) {
      add(config, route);
    }
    config.routes.exception(Problem.class, (problem, ctx) -> Answers.problem(ctx, problem));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            Answers.problem(
                ctx,
                e.getStatus() == 404
                    ? notFound()
                    : new Problem(e.getStatus(), "refused", "this request is not understood")));
    config.routes.exception(Exception.class, (e, ctx) -> Faults.answer(ctx, e));
    config.requestLogger.http(
        (ctx, millis) -> {
          String method = METHODS.contains(ctx.req().getMethod()) ? ctx.req().getMethod() : "other";
          String route = ctx.attribute(ROUTE);
          String known = route == null ? "-" : route;
          log.note(method, known, ctx.statusCode(), millis.longValue());
          metrics.note(method, known, ctx.statusCode(), millis.longValue());
          listener.answered(ctx, method, known, ctx.statusCode());
        });
  }

  /** The answer to a path that nobody knows. */
  public static Problem notFound() {
    return new Problem(404, "not-found", "there is nothing here");
  }

  private static void add(JavalinConfig config, Route route) {
    HandlerType type = HandlerType.findOrCreate(route.method());
    config.routes.addHttpHandler(type, route.path(), ctx -> serve(route, ctx));
    if (route.method().equals("GET")) {
      config.routes.head(route.path(), ctx -> serve(route, ctx));
    }
    if (route.shared()) {
      config.routes.options(route.path(), SecurityHeaders::preflight);
    }
  }

  private static void serve(Route route, Context ctx) throws Exception {
    ctx.attribute(ROUTE, route.path());
    if (route.shared()) {
      SecurityHeaders.share(ctx);
    }
    route.handler().handle(ctx);
  }
}
