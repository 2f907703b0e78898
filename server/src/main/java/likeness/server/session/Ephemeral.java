// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import likeness.decode.DecodeLimits;
import likeness.jvm.Likeness;
import likeness.jvm.Settings;
import likeness.policy.DataFlow;
import likeness.policy.DataKind;
import likeness.policy.DeclaredFlow;
import likeness.policy.Place;
import likeness.policy.Retention;
import likeness.policy.Since;
import likeness.server.codes.UnlockCodes;
import likeness.server.http.Metrics;
import likeness.server.http.Route;
import likeness.server.provider.Provider;
import likeness.server.provider.Providers;
import likeness.server.settings.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ephemeral mode put together: sessions in memory, an engine, codes, and the timer that forgets.
 */
public final class Ephemeral implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ephemeral.class);
  private static final long SWEEP_MILLIS = 500;

  /** 50 megapixels, which are 150 MB once decoded; the budget counts files, not these. */
  private static final DecodeLimits PIXELS = new DecodeLimits(50_000_000, 60_000_000);

  private final Clock clock;
  private final Duration life;
  private final SessionStore sessions;
  private final ClientLimits clients;
  private final CompletableFuture<Likeness> engine = new CompletableFuture<>();
  private final SessionApi api;
  private final ScheduledExecutorService timer;
  private volatile boolean begun;
  private volatile boolean forgetful;

  private Ephemeral(
      ServerSettings settings,
      Clock clock,
      Metrics metrics,
      Providers providers,
      @Nullable CompletableFuture<UnlockCodes> codes) {
    this.clock = clock;
    ServerSettings.Limits limits = settings.limits();
    life = limits.sessionTime();
    ByteBudget budget = new ByteBudget(limits.budgetBytes());
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "forgetting");
              thread.setDaemon(true);
              return thread;
            });
    MemorySessions memory = new MemorySessions(limits.sessions(), new Scraps(timer)::left);
    sessions = memory;
    clients = new ClientLimits(limits.perMinute(), settings.behindProxy(), clock);
    api =
        new SessionApi(
            new SessionApi.Parts(memory, budget, clients, engine, codes, providers, clock), limits);
    metrics.gauge("likeness_sessions", memory::size);
    metrics.gauge("likeness_photo_bytes", budget::used);
    for (Provider provider : providers.all()) {
      metrics.gauge(
          "likeness_provider_charged_hundredths{provider=\"" + provider.name() + "\"}",
          () -> Math.round(provider.charged() * 100));
    }
    Future<?> unused =
        timer.scheduleWithFixedDelay(
            this::sweepOnTime, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens it without its engine.
   *
   * @param codes which may still be being opened; absent if results need none
   */
  public static Ephemeral open(
      ServerSettings settings,
      Clock clock,
      Metrics metrics,
      Providers providers,
      @Nullable CompletableFuture<UnlockCodes> codes) {
    return new Ephemeral(settings, clock, metrics, providers, codes);
  }

  /** Reads the networks, which takes a second that the start need not wait for. */
  public void begin() {
    begun = true;
    engine.completeAsync(() -> Likeness.openInProcess(Settings.batch().with(PIXELS)));
  }

  /** What this mode does with data beyond the page. */
  public static List<DeclaredFlow> declared(ServerSettings settings) {
    Retention session = new Retention(settings.limits().sessionTime(), Since.LAST_USE);
    List<DeclaredFlow> flows = new ArrayList<>();
    for (DataKind what : List.of(DataKind.PHOTO, DataKind.RESULT, DataKind.SESSION)) {
      flows.add(kept("the sessions", what, Place.MEMORY, session));
    }
    flows.add(
        kept(
            "the limits for each client",
            DataKind.CLIENT_LIMIT,
            Place.MEMORY,
            new Retention(ClientLimits.KEPT, Since.LAST_USE)));
    if (settings.codes() != null) {
      flows.add(
          kept(
              "the code store",
              DataKind.UNLOCK_CODE,
              Place.DATABASE,
              Retention.parse("after deleted-by-operator")));
    }
    flows.addAll(Providers.declared(settings.providers()));
    return flows;
  }

  public List<Route> routes() {
    return api.routes();
  }

  /** Whether photos can be worked on. */
  public boolean isReady() {
    return engine.isDone() && !engine.isCompletedExceptionally() && !forgetful;
  }

  /** Forgets whatever has had its time. */
  public void sweep() {
    sessions.deleteUnusedSince(clock.instant().minus(life));
    clients.sweep();
  }

  /** A timer that throws is never run again; a server that no longer forgets must say so. */
  private void sweepOnTime() {
    try {
      sweep();
    } catch (RuntimeException e) {
      LOG.error("forgetting failed: {}", e.getClass().getName());
      forgetful = true;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    sessions.deleteUnusedSince(java.time.Instant.MAX);
    if (begun && !engine.isCompletedExceptionally()) {
      engine.join().close();
    }
  }

  private static DeclaredFlow kept(String component, DataKind what, Place where, Retention keep) {
    return new DeclaredFlow(component, new DataFlow.Kept(what, where, keep));
  }
}
