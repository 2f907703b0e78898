// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import likeness.geometry.Size;
import likeness.json.JsonBoolean;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonWriter;
import likeness.jvm.Likeness;
import likeness.jvm.Outgoing;
import likeness.jvm.StandIn;
import likeness.policy.DataFlow;
import likeness.policy.DataKind;
import likeness.portrait.Edit;
import likeness.server.http.Problem;

/**
 * DashScope's {@code image-erase-completion}: other people painted over.
 *
 * <p>API: "Image erase completion API reference", Alibaba Cloud Model Studio, of 15 March 2026. A
 * task is created and asked after; pictures go as Base64 within the request, so that none of them
 * lies in a store of theirs; JPEG or PNG of 512 to 4096 pixels a side and up to 10 MB; white is
 * painted over. One task at a time and two requests a second are allowed.
 */
final class DashScope implements Provider {
  static final String NAME = "dashscope";
  static final DataFlow.Sent FLOW =
      new DataFlow.Sent(DataKind.PHOTO, NAME, "painting over other people");
  private static final String MODEL = "image-erase-completion";
  private static final String CREATE = "/api/v1/services/aigc/image2image/image-synthesis";
  private static final String TASKS = "/api/v1/tasks/";
  private static final int MIN_SIDE = 512;
  private static final Outgoing.Limits LIMITS = new Outgoing.Limits(4096, 16_777_216, 9_500_000);
  private static final int MAX_ANSWER_BYTES = 60_000_000;
  private static final int MAX_JSON_BYTES = 65_536;
  private static final Duration ASK_EVERY = Duration.ofSeconds(2);
  private static final Set<String> UNDER_WAY = Set.of("PENDING", "RUNNING", "SUSPENDED");

  private final ProviderSettings settings;
  private final Results results;
  private final Outside outside;
  private final Breaker breaker;
  private final Clock clock;
  private final Semaphore oneTask = new Semaphore(1, true);

  DashScope(ProviderSettings settings, Pauses pauses, Clock clock) {
    this(
        settings,
        pauses,
        clock,
        new ResultAddress(List.of(".aliyuncs.com"), InetAddress::getAllByName));
  }

  DashScope(ProviderSettings settings, Pauses pauses, Clock clock, Results results) {
    this.settings = settings;
    this.clock = clock;
    this.results = results;
    outside = new Outside(NAME, pauses);
    breaker = new Breaker(NAME, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DataFlow.Sent flow() {
    return FLOW;
  }

  @Override
  public double charged() {
    return 0;
  }

  @Override
  public Optional<StandIn> work(Likeness engine, byte[] photo, int rgb) {
    try (Outgoing sent = engine.outgoingCrowd(photo, LIMITS)) {
      if (sent.othersShare() == 0) {
        return Optional.empty();
      }
      Size size = sent.size();
      if (Math.min(size.width(), size.height()) < MIN_SIDE) {
        throw new Problem(
            422, "provider-too-small", NAME + " takes pictures of 512 pixels a side and more");
      }
      byte[] file = alone(() -> erased(sent));
      return Optional.of(
          new StandIn(
              Picture.read(NAME, engine, file, size),
              new Edit("bystanders_painted_over_elsewhere", Map.of("by", NAME, "model", MODEL)),
              false));
    }
  }

  /** More than one task at a time would be refused. */
  private byte[] alone(java.util.function.Supplier<byte[]> work) {
    boolean mine;
    try {
      mine = oneTask.tryAcquire(settings.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      mine = false;
    }
    if (!mine) {
      throw Problem.later(503, "provider-busy", NAME + " has too much to do", 30);
    }
    try {
      return work.get();
    } finally {
      oneTask.release();
    }
  }

  private byte[] erased(Outgoing sent) {
    breaker.pass();
    try {
      String task = taskId(output(answer(create(sent), MAX_JSON_BYTES)));
      byte[] file = fetch(awaited(task));
      breaker.succeeded();
      return file;
    } catch (Refusal e) {
      breaker.refused();
      throw e.problem;
    } catch (Problem e) {
      if (e.status() == 422) {
        breaker.succeeded();
      } else {
        breaker.failed();
      }
      throw e;
    }
  }

  private HttpRequest create(Outgoing sent) {
    JsonObject body =
        JsonObject.builder()
            .put("model", MODEL)
            .put(
                "input",
                JsonObject.builder()
                    .put("image_url", inline("image/jpeg", sent.photo()))
                    .put("mask_url", inline("image/png", sent.others()))
                    .put("foreground_url", inline("image/png", sent.chosen()))
                    .build())
            .put(
                "parameters",
                JsonObject.builder()
                    .put("dilate_flag", JsonBoolean.of(true))
                    .put("add_watermark", JsonBoolean.of(false))
                    .build())
            .build();
    return request(settings.address() + CREATE)
        .header("X-DashScope-Async", "enable")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JsonWriter.compact(body)))
        .build();
  }

  private static String inline(String type, byte[] file) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file);
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(settings.time())
        .header("Authorization", "Bearer " + settings.key().secret());
  }

  /** Asks after the task until it is done; gives where the result lies. */
  private String awaited(String task) {
    java.time.Instant end = clock.instant().plus(settings.time());
    while (true) {
      outside.pause(ASK_EVERY);
      HttpRequest ask = request(settings.address() + TASKS + task).GET().build();
      JsonField output = output(answer(ask, MAX_JSON_BYTES));
      String status = text(output, "task_status");
      if (status.equals("SUCCEEDED")) {
        return text(output, "output_image_url");
      }
      if (!UNDER_WAY.contains(status)) {
        throw failed(text(output, "code"));
      }
      if (clock.instant().isAfter(end)) {
        throw new Problem(504, "provider-slow", NAME + " took too long");
      }
    }
  }

  private byte[] fetch(String address) {
    URI checked;
    try {
      checked = results.checked(address);
    } catch (Results.Refused e) {
      throw Picture.refused(NAME, "with an address that is not followed");
    }
    // The store is not the provider's interface: it gets no key.
    HttpRequest get = HttpRequest.newBuilder(checked).timeout(settings.time()).GET().build();
    Outside.Answer answer = outside.send(get, settings.time(), MAX_ANSWER_BYTES);
    if (answer.status() != 200 || !answer.type().startsWith("image/")) {
      throw Picture.refused(NAME, "with an address where no picture is");
    }
    return answer.body();
  }

  private Outside.Answer answer(HttpRequest request, int maxBytes) {
    Outside.Answer answer = outside.send(request, settings.time(), maxBytes);
    switch (answer.status()) {
      case 200:
        return answer;
      case 401:
      case 403:
        throw new Refusal(
            Problem.later(503, "provider-key", NAME + " does not know the operator's key", 3600));
      case 400:
        throw failed(code(answer));
      case 429:
        throw throttled(answer);
      default:
        throw new Problem(502, "provider-failed", NAME + " failed");
    }
  }

  private static RuntimeException throttled(Outside.Answer answer) {
    if (code(answer).contains("AllocationQuota")) {
      return new Refusal(
          Problem.later(503, "provider-credit", NAME + "'s free allowance is used up", 3600));
    }
    return Problem.later(
        503,
        "provider-busy",
        NAME + " has too much to do",
        Math.max(1, answer.retryAfter().toSeconds()));
  }

  private static String code(Outside.Answer answer) {
    return text(json(answer), "code");
  }

  /** Codes as its list of errors has them; the messages beside them are not shown. */
  private static RuntimeException failed(String code) {
    if (code.startsWith("DataInspection")) {
      return new Problem(422, "provider-refused", NAME + " refuses this photo");
    }
    if (code.startsWith("Arrearage") || code.contains("AllocationQuota")) {
      return new Refusal(
          Problem.later(503, "provider-credit", NAME + " wants the operator to pay", 3600));
    }
    return new Problem(502, "provider-failed", NAME + " failed");
  }

  private static JsonField output(Outside.Answer answer) {
    try {
      return json(answer).get("output");
    } catch (IllegalArgumentException e) {
      throw Picture.refused(NAME, "with JSON that lacks its output");
    }
  }

  private static String taskId(JsonField output) {
    String id = text(output, "task_id");
    if (!id.matches("[A-Za-z0-9-]{8,64}")) {
      throw Picture.refused(NAME, "with a task that has no proper name");
    }
    return id;
  }

  private static JsonField json(Outside.Answer answer) {
    try {
      return JsonField.root(JsonReader.read(new String(answer.body(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      throw Picture.refused(NAME, "with something else than JSON");
    }
  }

  private static String text(JsonField from, String name) {
    try {
      return from.get(name).text();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** What will not pass before somebody sets something right. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refusal(Problem problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }
  }
}
