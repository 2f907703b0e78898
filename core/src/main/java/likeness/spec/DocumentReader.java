// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import likeness.geometry.Size;
import likeness.json.JsonField;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of the rule book, strictly: an unknown field is an error. Fields that are absent count
 * as null, so that a custom document need say no more than it knows; the published files are held
 * to their schema, which asks for all.
 */
final class DocumentReader {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "family",
          "country",
          "region",
          "applies_to",
          "names",
          "type",
          "status",
          "submission",
          "print",
          "pixels",
          "dpi",
          "file",
          "colour",
          "geometry",
          "framing",
          "background",
          "rules",
          "age_exceptions",
          "max_age_months",
          "prints",
          "paper",
          "alteration",
          "confidence",
          "evidence",
          "evidence_grade",
          "field_evidence",
          "conflicts",
          "sources",
          "last_checked",
          "notes");

  private DocumentReader() {}

  static DocumentSpec document(JsonField row) {
    row.only(FIELDS);
    String id = row.get("id").text();
    return row.build(
        () ->
            new DocumentSpec(
                id,
                textOr(row, "family", id),
                textOr(row, "country", "ZZ"),
                textOr(row, "region", "Global"),
                row.get("applies_to").list(JsonField::text),
                names(row.get("names")),
                wordOr(row, "type", DocumentType.OTHER),
                wordOr(row, "status", DocumentStatus.CURRENT),
                submission(row.get("submission")),
                row.optional("print", DocumentReader::print),
                row.optional("pixels", DocumentReader::pixels),
                row.optional("dpi", DocumentReader::dpi),
                row.optional("file", DocumentReader::file),
                row.optional("colour", field -> field.word(ColourRule.class)),
                GeometryReader.geometry(row.get("geometry")),
                GeometryReader.framing(row.get("framing")),
                row.optional("background", RulesReader::background),
                RulesReader.dress(row.get("rules")),
                row.get("age_exceptions").list(GeometryReader::ageException),
                row.optional("max_age_months", JsonField::number),
                row.optional("prints", JsonField::whole),
                row.optional("paper", RulesReader::paper),
                RulesReader.alteration(row.get("alteration")),
                RulesReader.provenance(row),
                row.optional("notes", JsonField::text)));
  }

  static Names names(JsonField field) {
    field.only(List.of("en", "local"));
    List<Names.LocalName> local =
        field
            .get("local")
            .list(
                name -> {
                  name.only(List.of("lang", "text"));
                  return new Names.LocalName(name.get("lang").text(), name.get("text").text());
                });
    return field.build(() -> new Names(field.get("en").text(), local));
  }

  private static Submission submission(JsonField field) {
    if (field.isNull()) {
      return new Submission(List.of(), Submission.Provider.UNKNOWN, null);
    }
    field.only(List.of("kinds", "provider", "note"));
    return new Submission(
        field.get("kinds").list(kind -> kind.word(Submission.Kind.class)),
        wordOr(field, "provider", Submission.Provider.UNKNOWN),
        field.optional("note", JsonField::text));
  }

  private static PrintSize print(JsonField field) {
    field.only(List.of("w", "h", "w_range", "h_range", "note"));
    return field.build(
        () ->
            new PrintSize(
                field.get("w").number(),
                field.get("h").number(),
                field.optional("w_range", DocumentReader::range),
                field.optional("h_range", DocumentReader::range),
                field.optional("note", JsonField::text)));
  }

  private static Range range(JsonField field) {
    List<Double> figures = field.list(JsonField::number);
    if (figures.size() != 2) {
      throw field.error("expected two figures, got " + figures.size());
    }
    return field.build(() -> new Range(figures.get(0), figures.get(1)));
  }

  private static PixelRule pixels(JsonField field) {
    field.only(List.of("w", "h", "w_min", "w_max", "h_min", "h_max", "aspect", "exact"));
    return field.build(
        () ->
            new PixelRule(
                field.optional("w", JsonField::whole),
                field.optional("h", JsonField::whole),
                field.optional("w_min", JsonField::whole),
                field.optional("w_max", JsonField::whole),
                field.optional("h_min", JsonField::whole),
                field.optional("h_max", JsonField::whole),
                field.optional("aspect", aspect -> aspect.build(() -> Aspect.parse(aspect.text()))),
                Boolean.TRUE.equals(field.optional("exact", JsonField::bool))));
  }

  private static DpiRule dpi(JsonField field) {
    field.only(List.of("min", "nominal", "max"));
    return field.build(
        () ->
            new DpiRule(
                field.optional("min", JsonField::number),
                field.optional("nominal", JsonField::number),
                field.optional("max", JsonField::number)));
  }

  private static FileRule file(JsonField field) {
    field.only(
        List.of(
            "kb_min",
            "kb_max",
            "formats",
            "colour_space",
            "bits",
            "max_compression_ratio",
            "note"));
    return field.build(
        () ->
            new FileRule(
                field.optional("kb_min", JsonField::number),
                field.optional("kb_max", JsonField::number),
                field.get("formats").list(format -> format.word(FileFormat.class)),
                field.optional("colour_space", JsonField::text),
                field.optional("bits", JsonField::whole),
                field.optional("max_compression_ratio", JsonField::number),
                field.optional("note", JsonField::text)));
  }

  static Size size(JsonField field) {
    field.only(List.of("w", "h"));
    return field.build(() -> new Size(field.get("w").whole(), field.get("h").whole()));
  }

  static String textOr(JsonField field, String name, String otherwise) {
    String text = field.optional(name, JsonField::text);
    return text == null ? otherwise : text;
  }

  static <E extends Enum<E>> E wordOr(JsonField field, String name, E otherwise) {
    @Nullable E word = field.optional(name, member -> member.word(otherwise.getDeclaringClass()));
    return word == null ? otherwise : word;
  }
}
