// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonValue;
import likeness.jvm.Likeness;
import likeness.jvm.Made;
import likeness.jvm.MakeRequest;
import likeness.jvm.Sha256;
import likeness.jvm.StandIn;
import likeness.pipeline.Track;
import likeness.portrait.PhotoRejected;
import likeness.server.codes.UnlockCode;
import likeness.server.codes.UnlockCodes;
import likeness.server.http.Answers;
import likeness.server.http.Problem;
import likeness.server.http.Route;
import likeness.server.provider.Provider;
import likeness.server.provider.Providers;
import likeness.server.settings.ServerSettings.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Upload, process, preview, unlock, fetch, delete. The session's secret travels in a header, which
 * no page of another origin can send and no log has.
 */
final class SessionApi {
  static final String HEADER = "Likeness-Session";
  static final String CURRENT = "/api/v1/sessions/current";
  private static final int MAX_KEY = 200;

  /** What it works with. */
  record Parts(
      SessionStore sessions,
      ByteBudget budget,
      ClientLimits clients,
      CompletableFuture<Likeness> engine,
      @Nullable CompletableFuture<UnlockCodes> codes,
      Providers providers,
      Clock clock) {}

  private final Parts parts;
  private final Limits limits;
  private final WorkPlaces places;
  private final Unlocking unlocking;

  SessionApi(Parts parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
    this.places = new WorkPlaces(limits.workers(), limits.waiting());
    this.unlocking = new Unlocking(parts.codes(), parts.clients(), limits.sessionTime());
  }

  List<Route> routes() {
    return List.of(
        Route.plain("POST", "/api/v1/sessions", this::open),
        Route.get(CURRENT, this::show),
        Route.plain("DELETE", CURRENT, this::delete),
        Route.taking("PUT", CURRENT + "/photo", limits.photoBytes(), this::upload),
        Route.taking("POST", CURRENT + "/process", WorkOrder.MAX_BYTES, this::process),
        Route.get(CURRENT + "/preview", this::preview),
        Route.taking("POST", CURRENT + "/unlock", WorkOrder.MAX_BYTES, this::unlock),
        Route.get(CURRENT + "/result", this::result),
        Route.get(CURRENT + "/sheet", this::sheet),
        Route.get(CURRENT + "/receipt", this::receipt),
        Route.get(CURRENT + "/report", this::report));
  }

  private void open(Context ctx) {
    parts.clients().request(ctx);
    Session session = new Session(parts.clock().instant(), parts.codes() == null);
    String secret = parts.sessions().add(session);
    Answers.json(
        ctx,
        201,
        JsonObject.builder()
            .put("session", secret)
            .put("header", HEADER)
            .put("gone_after_seconds", JsonNumber.of(limits.sessionTime().toSeconds()))
            .put("max_photo_bytes", limits.photoBytes())
            .put("needs_code", likeness.json.JsonBoolean.of(parts.codes() != null))
            .put("sent_to", sentTo())
            .build());
  }

  /** Who may be asked, so that the person knows before anything is uploaded. */
  private JsonArray sentTo() {
    return JsonArray.of(
        parts.providers().all().stream()
            .map(
                each ->
                    JsonObject.builder()
                        .put("to", each.name())
                        .put("for", each.flow().purpose())
                        .build())
            .toList());
  }

  private void show(Context ctx) {
    Answers.json(ctx, 200, with(ctx, this::state));
  }

  private void delete(Context ctx) {
    parts.clients().request(ctx);
    if (!parts.sessions().delete(secret(ctx))) {
      throw SessionStore.gone();
    }
    ctx.status(204);
  }

  private void upload(Context ctx) {
    parts.clients().request(ctx);
    String secret = secret(ctx);
    // Nobody's bytes are read before there is a session that they belong to.
    if (parts.sessions().find(secret).isEmpty()) {
      throw SessionStore.gone();
    }
    OwnedBytes body = Upload.read(ctx, limits.photoBytes(), limits.uploadTime(), parts.budget());
    String type = Optional.ofNullable(ctx.req().getContentType()).orElse("");
    OwnedBytes photo =
        MultipartForm.is(type) ? MultipartForm.photo(body, type, parts.budget()) : body;
    try {
      JsonValue answer =
          in(
              secret,
              session -> {
                session.keep(photo);
                return JsonObject.builder().put("bytes", photo.length()).build();
              });
      Answers.json(ctx, 200, answer);
    } catch (Problem gone) {
      photo.close();
      throw gone;
    }
  }

  private void process(Context ctx) {
    byte[] body = small(ctx);
    JsonValue answer =
        with(ctx, session -> once(ctx, session, body, () -> make(session, WorkOrder.read(body))));
    Answers.json(ctx, 200, answer);
  }

  private JsonValue make(Session session, WorkOrder order) {
    if (!parts.engine().isDone()) {
      throw Problem.later(503, "not-ready", "the server is still starting", 2);
    }
    Likeness engine = parts.engine().join();
    OwnedBytes photo = session.photo();
    MakeRequest request = order.request(engine.documents());
    try {
      Optional<StandIn> standIn = elsewhere(engine, photo, order, request);
      try {
        Made made =
            places.run(
                () ->
                    standIn.isEmpty()
                        ? engine.make(photo.bytes(), request)
                        : engine.make(photo.bytes(), standIn.get(), request));
        List<String> sentTo = standIn.isEmpty() ? List.of() : List.of(order.provider());
        JsonObject summary = Summary.of(made, order.document(), sentTo);
        session.keep(Finished.of(made, summary, parts.budget()));
        return summary;
      } finally {
        standIn.ifPresent(picture -> Arrays.fill(picture.picture().samples(), (byte) 0));
      }
    } catch (PhotoRejected rejected) {
      throw Summary.problem(rejected);
    }
  }

  /** What a provider makes of the photo, where the person asked for one by name. */
  private Optional<StandIn> elsewhere(
      Likeness engine, OwnedBytes photo, WorkOrder order, MakeRequest request) {
    if (order.provider().equals(Providers.LOCAL)) {
      return Optional.empty();
    }
    Provider provider =
        parts
            .providers()
            .find(order.provider())
            .orElseThrow(
                () ->
                    new Problem(
                        400, "no-such-provider", "provider: expected local or one of sent_to"));
    if (!(request.track() instanceof Track.Studio)) {
      throw new Problem(
          400, "bad-order", "provider: expected with the studio track only, which may change it");
    }
    return provider.work(engine, photo.bytes(), order.colour());
  }

  private void preview(Context ctx) {
    Answers.personal(ctx, "image/jpeg", with(ctx, session -> session.finished().preview().clone()));
  }

  private void unlock(Context ctx) {
    byte[] body = small(ctx);
    String address = parts.clients().address(ctx);
    parts.clients().beforeCode(address);
    JsonValue answer =
        with(
            ctx,
            session -> {
              session.finished();
              if (!session.isUnlocked()) {
                unlocking.unlock(session, address, code(body));
              }
              return state(session);
            });
    Answers.json(ctx, 200, answer);
  }

  private static Optional<UnlockCode> code(byte[] body) {
    try {
      return UnlockCode.typed(
          JsonField.root(JsonReader.read(new String(body, java.nio.charset.StandardCharsets.UTF_8)))
              .only(List.of("code"))
              .get("code")
              .text());
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "bad-code", "expected {\"code\": \"…\"}");
    }
  }

  private void result(Context ctx) {
    Finished[] result = new Finished[1];
    byte[] file =
        with(
            ctx,
            session -> {
              result[0] = session.result();
              return result[0].file().clone();
            });
    ctx.header(
        "Content-Disposition", "attachment; filename=\"photo." + result[0].extension() + "\"");
    Answers.personal(ctx, result[0].mediaType(), file);
  }

  private void sheet(Context ctx) {
    String paper = Optional.ofNullable(ctx.queryParam("paper")).orElse("4x6in");
    byte[] sheet =
        with(
            ctx,
            session ->
                places.run(
                    () -> SheetOf.pdf(session.result(), parts.engine().join().documents(), paper)));
    ctx.header("Content-Disposition", "attachment; filename=\"sheet.pdf\"");
    Answers.personal(ctx, "application/pdf", sheet);
  }

  private void receipt(Context ctx) {
    Answers.personal(
        ctx, "application/json", with(ctx, session -> session.result().receipt().clone()));
  }

  private void report(Context ctx) {
    Answers.json(ctx, 200, with(ctx, session -> session.finished().summary()));
  }

  private JsonValue state(Session session) {
    return JsonObject.builder()
        .put("photo", likeness.json.JsonBoolean.of(session.hasPhoto()))
        .put("processed", likeness.json.JsonBoolean.of(session.isFinished()))
        .put("unlocked", likeness.json.JsonBoolean.of(session.isUnlocked()))
        .put("gone_after_seconds", JsonNumber.of(limits.sessionTime().toSeconds()))
        .build();
  }

  /** The same key and the same order get the same answer, and the work is done once. */
  private static JsonValue once(
      Context ctx, Session session, byte[] body, Supplier<JsonValue> work) {
    String key = ctx.header("Idempotency-Key");
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw new Problem(400, "bad-key", "Idempotency-Key: expected 1 to " + MAX_KEY + " letters");
    }
    String asked = Sha256.hex(body);
    Session.Given given = session.given(key);
    if (given != null) {
      if (!given.asked().equals(asked)) {
        throw new Problem(422, "key-reused", "this Idempotency-Key came with another order before");
      }
      return given.answer();
    }
    JsonValue answer = work.get();
    session.remember(key, new Session.Given(asked, answer));
    return answer;
  }

  private <T> T with(Context ctx, Function<Session, T> use) {
    parts.clients().request(ctx);
    return in(secret(ctx), use);
  }

  private <T> T in(String secret, Function<Session, T> use) {
    Session session = parts.sessions().find(secret).orElseThrow(SessionStore::gone);
    return session.use(
        open -> {
          open.touch(parts.clock().instant());
          try {
            return use.apply(open);
          } finally {
            open.touch(parts.clock().instant());
          }
        });
  }

  private static String secret(Context ctx) {
    String secret = ctx.header(HEADER);
    if (secret == null) {
      throw new Problem(401, "no-secret", "expected the session's secret in " + HEADER);
    }
    return secret;
  }

  private byte[] small(Context ctx) {
    try (OwnedBytes body =
        Upload.read(ctx, WorkOrder.MAX_BYTES, Duration.ofSeconds(10), parts.budget())) {
      return body.bytes().clone();
    }
  }
}
