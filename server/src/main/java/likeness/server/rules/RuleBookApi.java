// SPDX-License-Identifier: Apache-2.0
package likeness.server.rules;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import likeness.json.JsonArray;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.server.http.CachedAnswer;
import likeness.server.http.Problem;
import likeness.server.http.Route;
import likeness.server.http.RouteTable;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentSpecs;
import likeness.spec.PaperSpec;
import likeness.spec.PublishedSpecs;

/** The rule book: the short form that other programs know, the full rows, and the papers. */
public final class RuleBookApi {
  private final Book book;
  private final FullRows.Source source;
  private final Map<String, CachedAnswer> made = new ConcurrentHashMap<>();

  /** The rule book, which may still be being read. */
  public interface Book {
    /** Waits for it where it must. */
    DocumentSpecs specs();
  }

  /**
   * @param source reads a file of the rule book
   */
  public RuleBookApi(Book book, FullRows.Source source) {
    this.book = book;
    this.source = source;
  }

  /** What is answered here. */
  public List<Route> routes() {
    return List.of(
        Route.shared("/api/specs", this::specs),
        Route.shared("/api/v1/documents", this::documents),
        Route.shared("/api/v1/documents/{id}", this::document),
        Route.shared("/api/v1/papers", this::papers));
  }

  private void specs(Context ctx) {
    only(ctx, Set.of("country", "format"));
    String country = country(ctx);
    String format = ctx.queryParam("format");
    if (format != null && !format.equals("raw")) {
      throw new Problem(400, "bad-query", "format: expected raw, or leave it out");
    }
    boolean raw = format != null;
    answer(ctx, "specs " + raw + " " + country, () -> raw ? raw(country) : dataset(country));
  }

  private JsonArray raw(String country) {
    return JsonArray.of(
        PublishedSpecs.raw(book.specs()).items().stream()
            .filter(c -> isOf(c, "code", country))
            .toList());
  }

  private JsonObject dataset(String country) {
    JsonObject.Builder dataset = JsonObject.builder();
    PublishedSpecs.dataset(book.specs())
        .members()
        .forEach(
            (name, value) -> dataset.put(name, name.equals("countries") ? raw(country) : value));
    return dataset.build();
  }

  private void documents(Context ctx) {
    only(ctx, Set.of("country"));
    String country = country(ctx);
    answer(ctx, "documents " + country, () -> rows().all(country));
  }

  private void document(Context ctx) {
    only(ctx, Set.of());
    DocumentEntry entry =
        book.specs()
            .entry(RouteTable.lastPart(ctx))
            .orElseThrow(() -> new Problem(404, "no-such-document", "there is no such document"));
    answer(ctx, "document " + entry.id(), () -> rows().one(entry));
  }

  private FullRows rows() {
    return new FullRows(book.specs(), source);
  }

  private void papers(Context ctx) {
    only(ctx, Set.of());
    answer(
        ctx,
        "papers",
        () ->
            JsonObject.builder()
                .put(
                    "papers",
                    JsonArray.of(
                        book.specs().papers().all().stream().map(RuleBookApi::paper).toList()))
                .build());
  }

  private static JsonObject paper(PaperSpec paper) {
    return JsonObject.builder()
        .put("id", paper.id())
        .put("name", paper.names().en())
        .put("width_mm", paper.widthMm(), 2)
        .put("height_mm", paper.heightMm(), 2)
        .put("aliases", JsonArray.ofStrings(paper.aliases()))
        .build();
  }

  private void answer(Context ctx, String key, Supplier<JsonValue> make) {
    made.computeIfAbsent(key, none -> CachedAnswer.data(JsonWriter.compact(make.get()))).to(ctx);
  }

  /** Empty for all countries. */
  private String country(Context ctx) {
    String asked = ctx.queryParam("country");
    if (asked == null) {
      return "";
    }
    String code = asked.toLowerCase(Locale.ROOT);
    if (book.specs().entries().stream()
        .noneMatch(entry -> entry.country().equalsIgnoreCase(code))) {
      throw new Problem(
          404, "no-such-country", "country: expected the two letters of one in the rule book");
    }
    return code;
  }

  static boolean isOf(JsonValue row, String member, String country) {
    return country.isEmpty()
        || (row instanceof JsonObject object
            && object.member(member).orElse(null) instanceof JsonString code
            && code.value().equalsIgnoreCase(country));
  }

  private static void only(Context ctx, Set<String> known) {
    if (ctx.queryString() == null) {
      return;
    }
    for (String name : ctx.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new Problem(
            400, "bad-query", "expected no other parameters than " + String.join(", ", known));
      }
    }
  }
}
