// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import likeness.jvm.Likeness;
import likeness.policy.DeclaredFlow;
import likeness.policy.FlowCheck;
import likeness.server.assets.AssetFolder;
import likeness.server.assets.AssetHandler;
import likeness.server.counts.DailyCounts;
import likeness.server.counts.DailyCounts.Event;
import likeness.server.http.AccessLog;
import likeness.server.http.Metrics;
import likeness.server.http.Refusals;
import likeness.server.http.Route;
import likeness.server.http.RouteTable;
import likeness.server.http.SecurityHeaders;
import likeness.server.provider.Providers;
import likeness.server.rules.RuleBookApi;
import likeness.server.session.Ephemeral;
import likeness.server.settings.ServerSettings;
import likeness.spec.DocumentSpecs;
import org.jspecify.annotations.Nullable;

/**
 * A running server. On-device mode serves the page and the rule book and has no route that takes a
 * body; ephemeral mode adds routes.
 */
public final class LikenessServer implements AutoCloseable {
  private static final long STOP_MILLIS = 10_000;
  private static final int IDLE_MILLIS = 15_000;
  private static final long PATIENCE_MILLIS = 1000;

  /** What is counted, where anything is: by the server's own words for what it answers. */
  private static final Map<String, Event> COUNTED =
      Map.of(
          "GET /",
          Event.PAGE,
          "POST /api/v1/sessions",
          Event.VISIT,
          "POST /api/v1/sessions/current/process",
          Event.PHOTO_MADE,
          "POST /api/v1/sessions/current/unlock",
          Event.UNLOCKED);

  /**
   * Where it meets others.
   *
   * @param idleMillis how long a connection may stay open on which nothing is sent or awaited
   * @param providers who may be asked
   */
  record Edges(int idleMillis, Providers providers) {}

  private final Javalin javalin;
  private final AccessLog log;
  private final SlowHeads slowHeads = new SlowHeads();
  private final @Nullable Ephemeral ephemeral;
  private final List<Route> routes;
  private final Stores stores;
  private final CompletableFuture<DocumentSpecs> book = new CompletableFuture<>();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean ready;

  private LikenessServer(ServerSettings settings, PrintWriter out, Clock clock, Edges edges)
      throws IOException {
    FlowCheck.require(settings.policy(), declared(settings));
    Metrics metrics = new Metrics();
    stores = new Stores(settings, clock);
    stores.check();
    ephemeral =
        settings.takesPhotos()
            ? Ephemeral.open(settings, clock, metrics, edges.providers(), stores.codes())
            : null;
    log = new AccessLog(settings.log() ? out : new PrintWriter(PrintWriter.nullWriter()), clock);
    routes = routes(settings, metrics);
    SecurityHeaders headers = new SecurityHeaders(settings.tls() != null || settings.behindProxy());
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.jetty.modifyHttpConfiguration(
                  http -> {
                    http.setSendServerVersion(false);
                    http.setSendDateHeader(true);
                    http.addCustomizer(headers);
                  });
              config.jetty.modifyServer(
                  server -> {
                    server.setStopTimeout(STOP_MILLIS);
                    server.setErrorHandler(new Refusals(headers));
                  });
              Connectors.add(config.jetty, settings, edges.idleMillis(), slowHeads);
              new RouteTable(routes, log, metrics, this::answered).addTo(config);
            });
  }

  /**
   * Starts a server that answers when this returns; the rule book, the networks and the databases
   * are opened beside the first answers, and {@code /ready} says when they are there.
   *
   * @param out where the log goes
   * @throws likeness.policy.PolicyMismatch if the policy and the configuration differ
   */
  public static LikenessServer start(ServerSettings settings, PrintWriter out, Clock clock)
      throws IOException {
    return start(
        settings, out, clock, new Edges(IDLE_MILLIS, Providers.of(settings.providers(), clock)));
  }

  static LikenessServer start(ServerSettings settings, PrintWriter out, Clock clock, Edges edges)
      throws IOException {
    LikenessServer server = new LikenessServer(settings, out, clock, edges);
    try {
      server.javalin.start();
      server.beginSoon();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * What the first answer need not wait for begins after it, so that it need not share the
   * processors either; but soon, even if nobody asks.
   */
  private void beginSoon() {
    Thread thread =
        new Thread(
            () -> {
              try {
                boolean unused = answered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              begin();
            },
            "opening");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins now, and does nothing when asked again. */
  void begin() {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    stores.open();
    book.completeAsync(Likeness::ruleBook);
    if (ephemeral != null) {
      ephemeral.begin();
    }
    ready = true;
  }

  /** Whoever asks for the rule book does not wait longer than for the book itself. */
  private DocumentSpecs book() {
    begin();
    return book.join();
  }

  /**
   * Waits until the databases are open.
   *
   * @throws IOException if one cannot be opened; this server is of no use then
   */
  public void awaitStores() throws IOException {
    stores.await();
  }

  private boolean isReady() {
    return ready
        && book.isDone()
        && !book.isCompletedExceptionally()
        && stores.areOpen()
        && (ephemeral == null || ephemeral.isReady());
  }

  /** What the parts of this configuration say that they do with data. */
  public static List<DeclaredFlow> declared(ServerSettings settings) {
    List<DeclaredFlow> flows = new ArrayList<>(PageFlows.declared(settings.log()));
    if (settings.takesPhotos()) {
      flows.addAll(Ephemeral.declared(settings));
    }
    if (settings.counts() != null) {
      flows.add(DailyCounts.declared(settings.counts()));
    }
    return flows;
  }

  private void answered(Context ctx, String method, String route, int status) {
    answered.countDown();
    CompletableFuture<DailyCounts> counts = stores.counts();
    if (counts == null || status >= 300) {
      return;
    }
    Event event = COUNTED.get(method + " " + route);
    if (event != null) {
      counts.join().count(event, header(ctx, "DNT"), header(ctx, "Sec-GPC"));
    }
  }

  private static String header(Context ctx, String name) {
    String value = ctx.header(name);
    return value == null ? "" : value;
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** Everything that it answers. */
  public List<Route> routes() {
    return routes;
  }

  /** Deletes what has had its time; a timer does so by itself, twice a second. */
  public void sweep() {
    if (ephemeral != null) {
      ephemeral.sweep();
    }
  }

  private List<Route> routes(ServerSettings settings, Metrics metrics) throws IOException {
    AssetFolder app = settings.app() == null ? AssetFolder.empty() : AssetFolder.of(settings.app());
    List<Route> all = new ArrayList<>();
    all.addAll(
        new Pages(settings.policy(), new OpenApi(settings.policy().mode()), this::isReady, metrics)
            .routes());
    all.addAll(new RuleBookApi(this::book, Resources::ruleBook).routes());
    if (ephemeral != null) {
      all.addAll(ephemeral.routes());
    }
    AssetHandler assets = new AssetHandler(app);
    all.add(Route.get("/", app.hasPage() ? assets : ctx -> ctx.redirect("/api/docs")));
    all.add(Route.get("/<path>", assets));
    return List.copyOf(all);
  }

  /** Lets running requests finish, then forgets everything. */
  @Override
  public void close() {
    begun.set(true);
    ready = false;
    javalin.stop();
    slowHeads.close();
    stores.close();
    if (ephemeral != null) {
      ephemeral.close();
    }
    log.close();
  }
}
