// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonNull;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The rule book in the shape that open lists of passport photo sizes use: countries, each with its
 * documents, in short words and whole figures.
 *
 * <p>Only documents with a known size are in it. The full rows say more, and how far each figure
 * can be trusted; a short row carries its standing among its requirements.
 */
public final class PublishedSpecs {
  private static final double MM_PER_INCH = 25.4;

  private PublishedSpecs() {}

  /** The list with what search engines and catalogues read about it. */
  public static JsonObject dataset(DocumentSpecs specs) {
    return JsonObject.builder()
        .put("@context", "https://schema.org")
        .put("@type", "Dataset")
        .put("name", "Likeness document photo specifications")
        .put("description", "Photo sizes and rules of passports, visas and other documents.")
        .put("version", specs.dataVersion())
        .put("license", "https://www.apache.org/licenses/LICENSE-2.0")
        .put("countries", raw(specs))
        .build();
  }

  /** The countries alone. */
  public static JsonArray raw(DocumentSpecs specs) {
    Map<String, List<JsonValue>> documents = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    specs.entries().forEach(entry -> names.put(entry.country(), entry.countryName()));
    for (DocumentSpec document : specs.all()) {
      if (document.output() instanceof OutputRule output) {
        documents
            .computeIfAbsent(document.country(), none -> new ArrayList<>())
            .add(row(document, output));
      }
    }
    List<JsonValue> countries = new ArrayList<>();
    documents.forEach(
        (code, rows) ->
            countries.add(
                JsonObject.builder()
                    .put("code", code)
                    .put("name", names.getOrDefault(code, code))
                    .put("documents", JsonArray.of(rows))
                    .build()));
    return JsonArray.of(countries);
  }

  private static JsonObject row(DocumentSpec document, OutputRule output) {
    PrintSize print = document.print();
    double perPx = MM_PER_INCH / output.dpi();
    double widthMm = print == null ? output.size().width() * perPx : print.widthMm();
    double heightMm = print == null ? output.size().height() * perPx : print.heightMm();
    BackgroundRule.@Nullable Colour colour = colour(document.background());
    return JsonObject.builder()
        .put("id", document.id())
        .put("name", document.names().en())
        .put("slug", document.id())
        .put("widthMm", millimetres(widthMm))
        .put("heightMm", millimetres(heightMm))
        .put("widthPx", output.size().width())
        .put("heightPx", output.size().height())
        .put("dpi", (int) output.dpi())
        .put("background", orNull(colour == null ? null : colour.name()))
        .put("bgColor", orNull(colour == null ? null : colour.hex()))
        .put("bgColorLabel", orNull(colour == null ? null : colour.name()))
        .put("requirements", JsonArray.ofStrings(requirements(document)))
        .build();
  }

  private static JsonValue millimetres(double value) {
    return Math.floor(value) == value ? JsonNumber.of((int) value) : JsonNumber.decimal(value, 1);
  }

  private static JsonValue orNull(@Nullable String text) {
    return text == null ? JsonNull.NULL : JsonString.of(text);
  }

  private static BackgroundRule.@Nullable Colour colour(@Nullable BackgroundRule rule) {
    if (rule == null || rule.allowed().isEmpty()) {
      return null;
    }
    return rule.allowed().stream()
        .filter(colour -> colour.name().equals(rule.preferred()))
        .findFirst()
        .orElse(rule.allowed().get(0));
  }

  private static List<String> requirements(DocumentSpec document) {
    List<String> requirements = new ArrayList<>();
    for (DocumentFigures.Figure figure : DocumentFigures.of(document)) {
      Provenance.FieldGroup group = figure.group();
      boolean told =
          group == Provenance.FieldGroup.HEAD
              || group == Provenance.FieldGroup.EYES
              || group == Provenance.FieldGroup.RULES
              || group == Provenance.FieldGroup.RECENCY
              || group == Provenance.FieldGroup.FILE;
      if (told) {
        requirements.add(figure.name() + ": " + figure.value());
      }
    }
    requirements.add("evidence: " + JsonField.wordOf(document.standing()).replace('_', ' '));
    return requirements;
  }
}
