// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final CachedAnswer policyJson;
  private final Map<String, CachedAnswer> policyPages = new LinkedHashMap<>();
  private final CachedAnswer style;
  private final CachedAnswer openApi;
  private final CachedAnswer openApiPage;
  private final Readiness readiness;
  private final Metrics metrics;

  /** Whether everything that answers need is there. */
  interface Readiness {
    boolean isReady();
  }

  Pages(Policy policy, OpenApi description, Readiness readiness, Metrics metrics) {
    policyJson = CachedAnswer.data(JsonWriter.compact(PolicyJson.of(policy)));
    for (String language : PolicyTexts.LANGUAGES) {
      policyPages.put(language, CachedAnswer.page(PolicyPage.html(policy, language), HTML));
    }
    style = CachedAnswer.page(Resources.text("pages.css"), "text/css; charset=utf-8");
    openApi = CachedAnswer.data(JsonWriter.compact(description.file()));
    openApiPage = CachedAnswer.page(description.page(), HTML);
    this.readiness = readiness;
    this.metrics = metrics;
  }

  List<Route> routes() {
    return List.of(
        Route.shared("/api/privacy", policyJson::to),
        Route.get("/privacy", this::privacy),
        Route.get("/privacy/{language}", this::privacyIn),
        Route.get("/pages.css", style::to),
        Route.shared("/api/openapi.json", openApi::to),
        Route.get("/api/docs", openApiPage::to),
        Route.get("/health", Pages::health),
        Route.get("/ready", this::ready),
        Route.get("/metrics", this::metrics));
  }

  /** In the language that the browser asks for. */
  private void privacy(Context ctx) {
    String accepted = ctx.header("Accept-Language");
    answer(ctx, PolicyTexts.choose(accepted == null ? "" : accepted));
    ctx.header("Vary", "Accept-Encoding, Accept-Language");
  }

  private void privacyIn(Context ctx) {
    answer(ctx, ctx.pathParam("language"));
  }

  private void answer(Context ctx, String language) {
    CachedAnswer page = policyPages.get(language);
    if (page == null) {
      throw RouteTable.notFound();
    }
    ctx.header("Content-Language", language);
    page.to(ctx);
  }

  private static void health(Context ctx) {
    Answers.json(ctx, 200, JsonObject.builder().put("status", "up").build());
  }

  private void ready(Context ctx) {
    if (!readiness.isReady()) {
      throw Problem.later(503, "not-ready", "the server is still starting, or is stopping", 2);
    }
    Answers.json(ctx, 200, JsonObject.builder().put("status", "ready").build());
  }

  private void metrics(Context ctx) {
    Answers.bytes(
        ctx,
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
