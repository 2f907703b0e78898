// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.jvm.Likeness;
import likeness.jvm.Outgoing;
import likeness.jvm.StandIn;
import likeness.policy.DataFlow;
import likeness.policy.DataKind;
import likeness.portrait.Edit;
import likeness.server.http.Problem;

/**
 * remove.bg: a new background.
 *
 * <p>API: {@code POST /v1.0/removebg}, https://www.remove.bg/api, as described by its OpenAPI file
 * (version 1.0.0): up to 12 MB and 25 megapixels, PNG answers up to 10 megapixels.
 */
final class RemoveBg implements Provider {
  static final String NAME = "remove.bg";
  static final DataFlow.Sent FLOW = new DataFlow.Sent(DataKind.PHOTO, NAME, "background removal");
  private static final Outgoing.Limits LIMITS = new Outgoing.Limits(8192, 10_000_000, 11_500_000);
  private static final int MAX_ANSWER_BYTES = 60_000_000;

  private final ProviderSettings settings;
  private final Outside outside;
  private final Breaker breaker;
  private final DoubleAdder credits = new DoubleAdder();

  RemoveBg(ProviderSettings settings, Pauses pauses, Clock clock) {
    this.settings = settings;
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
    return credits.sum();
  }

  @Override
  public Optional<StandIn> work(Likeness engine, byte[] photo, int rgb) {
    try (Outgoing sent = engine.outgoing(photo, LIMITS)) {
      breaker.pass();
      Outside.Answer answer;
      try {
        answer = outside.send(request(sent, rgb), settings.time(), MAX_ANSWER_BYTES);
      } catch (Problem e) {
        breaker.failed();
        throw e;
      }
      byte[] file = judged(answer);
      String colour = String.format(Locale.ROOT, "#%06X", rgb);
      return Optional.of(
          new StandIn(
              Picture.read(NAME, engine, file, sent.size()),
              new Edit(
                  "background_replacement_elsewhere",
                  Map.of("by", NAME, "background", colour, "size", settings.size())),
              true));
    }
  }

  private HttpRequest request(Outgoing sent, int rgb) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String boundary = HexFormat.of().formatHex(random);
    ByteArrayOutputStream form = new ByteArrayOutputStream(sent.photo().length + 2048);
    field(form, boundary, "size", settings.size());
    field(form, boundary, "type", "person");
    field(form, boundary, "format", "png");
    field(form, boundary, "bg_color", String.format(Locale.ROOT, "%06x", rgb));
    text(
        form,
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"image_file\"; filename=\"photo.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n");
    form.writeBytes(sent.photo());
    text(form, "\r\n--" + boundary + "--\r\n");
    return HttpRequest.newBuilder(URI.create(settings.address() + "/v1.0/removebg"))
        .timeout(settings.time())
        .header("X-Api-Key", settings.key().secret())
        .header("Accept", "image/png")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofByteArray(form.toByteArray()))
        .build();
  }

  private static void field(
      ByteArrayOutputStream form, String boundary, String name, String value) {
    text(
        form,
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"\r\n\r\n"
            + value
            + "\r\n");
  }

  private static void text(ByteArrayOutputStream form, String text) {
    form.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] judged(Outside.Answer answer) {
    switch (answer.status()) {
      case 200:
        breaker.succeeded();
        answer
            .header("X-Credits-Charged")
            .filter(text -> text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?"))
            .ifPresent(text -> credits.add(Double.parseDouble(text)));
        if (!answer.type().equals("image/png")) {
          throw Picture.refused(NAME, "with something else than a PNG");
        }
        return answer.body();
      case 400:
        // The photo's fault, or this program's; neither says that the provider is unwell.
        breaker.succeeded();
        throw badRequest(answer);
      case 402:
        breaker.refused();
        throw Problem.later(
            503, "provider-credit", NAME + " wants the operator to buy credits", 3600);
      case 401:
      case 403:
        breaker.refused();
        throw Problem.later(503, "provider-key", NAME + " does not know the operator's key", 3600);
      case 429:
        breaker.failed();
        throw Problem.later(
            503,
            "provider-busy",
            NAME + " has too much to do",
            Math.max(1, answer.retryAfter().toSeconds()));
      default:
        breaker.failed();
        throw new Problem(502, "provider-failed", NAME + " failed");
    }
  }

  /** Of the provider's words only those that its description lists are looked at, none is shown. */
  private static Problem badRequest(Outside.Answer answer) {
    String code;
    try {
      List<String> codes =
          JsonField.root(JsonReader.read(new String(answer.body(), StandardCharsets.UTF_8)))
              .get("errors")
              .list(error -> error.get("code").text());
      code = codes.isEmpty() ? "" : codes.get(0);
    } catch (IllegalArgumentException e) {
      code = "";
    }
    return code.equals("unknown_foreground")
        ? new Problem(422, "provider-no-person", NAME + " finds nobody in this photo")
        : new Problem(502, "provider-refused", NAME + " refuses this photo");
  }
}
