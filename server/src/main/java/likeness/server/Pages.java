// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.policy.Policy;
import likeness.policy.PolicyJson;
import likeness.policy.PolicyPage;
import likeness.policy.PolicyTexts;
import likeness.server.http.Answers;
import likeness.server.http.CachedAnswer;
import likeness.server.http.Metrics;
import likeness.server.http.Problem;
import likeness.server.http.Route;
import likeness.server.http.RouteTable;

/** What the server says about itself: policy, health, figures, description. */
final class Pages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final byte[] UP = status("up");
  private static final byte[] READY = status("ready");
  private final Policy policy;
  private final OpenApi description;

  /**
   * What was asked for already, by its path: made when first asked for, so that starting is quick.
   */
  private final Map<String, CachedAnswer> made = new ConcurrentHashMap<>();

  private final Readiness readiness;
  private final Metrics metrics;

  /** Whether everything that answers need is there. */
  interface Readiness {
    boolean isReady();
  }

  Pages(Policy policy, OpenApi description, Readiness readiness, Metrics metrics) {
    this.policy = policy;
    this.description = description;
    this.readiness = readiness;
    this.metrics = metrics;
  }

  List<Route> routes() {
    return List.of(
        Route.shared("/api/privacy", this::policyJson),
        Route.get("/privacy", this::privacy),
        Route.get("/privacy/{language}", this::privacyIn),
        Route.get("/pages.css", this::style),
        Route.shared("/api/openapi.json", this::openApi),
        Route.get("/api/docs", this::openApiPage),
        Route.get("/health", Pages::health),
        Route.get("/ready", this::ready),
        Route.get("/metrics", this::metrics));
  }

  /** In the language that the browser asks for. */
  private void privacy(Context ctx) {
    String accepted = ctx.header("Accept-Language");
    String language = PolicyTexts.choose(accepted == null ? "" : accepted);
    answer(ctx, language, "Accept-Encoding, Accept-Language");
  }

  private void privacyIn(Context ctx) {
    answer(ctx, RouteTable.lastPart(ctx), "Accept-Encoding");
  }

  private void answer(Context ctx, String language, String vary) {
    if (!PolicyTexts.LANGUAGES.contains(language)) {
      throw RouteTable.notFound();
    }
    ctx.header("Content-Language", language);
    made.computeIfAbsent(
            "privacy/" + language,
            key -> CachedAnswer.page(PolicyPage.html(policy, language), HTML))
        .to(ctx, vary);
  }

  private void policyJson(Context ctx) {
    made.computeIfAbsent(
            "policy", key -> CachedAnswer.data(JsonWriter.compact(PolicyJson.of(policy))))
        .to(ctx);
  }

  private void style(Context ctx) {
    made.computeIfAbsent(
            "style",
            key -> CachedAnswer.page(Resources.text("pages.css"), "text/css; charset=utf-8"))
        .to(ctx);
  }

  private void openApi(Context ctx) {
    made.computeIfAbsent(
            "openapi", key -> CachedAnswer.data(JsonWriter.compact(description.file())))
        .to(ctx);
  }

  private void openApiPage(Context ctx) {
    made.computeIfAbsent("docs", key -> CachedAnswer.page(description.page(), HTML)).to(ctx);
  }

  private static byte[] status(String word) {
    return JsonWriter.compact(JsonObject.builder().put("status", word).build())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void health(Context ctx) {
    Answers.fresh(ctx, JSON, UP);
  }

  private void ready(Context ctx) {
    if (!readiness.isReady()) {
      throw Problem.later(503, "not-ready", "the server is still starting, or is stopping", 2);
    }
    Answers.fresh(ctx, JSON, READY);
  }

  private void metrics(Context ctx) {
    Answers.fresh(
        ctx,
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
