// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.json.JsonField;

/**
 * Reads the fields of a row that say what may be seen, what may be changed, and where all that is
 * from.
 */
final class RulesReader {

  private RulesReader() {}

  static BackgroundRule background(JsonField field) {
    field.only(List.of("allowed", "preferred", "forbidden", "text"));
    return new BackgroundRule(
        field.get("allowed").list(RulesReader::colour),
        field.optional("preferred", JsonField::text),
        field.get("forbidden").list(JsonField::text),
        field.optional("text", JsonField::text));
  }

  private static BackgroundRule.Colour colour(JsonField field) {
    field.only(List.of("name", "hex", "hex_basis"));
    String basis = DocumentReader.textOr(field, "hex_basis", "rendering");
    if (!basis.equals("rendering") && !basis.equals("official")) {
      throw field.get("hex_basis").error("expected rendering or official, got " + basis);
    }
    return field.build(
        () ->
            new BackgroundRule.Colour(
                field.get("name").text(), field.get("hex").text(), basis.equals("official")));
  }

  static DressRules dress(JsonField field) {
    if (field.isNull()) {
      return DressRules.UNKNOWN;
    }
    field.only(
        List.of(
            "glasses",
            "head_covering",
            "expression",
            "mouth_closed",
            "shoulders",
            "ears",
            "clothing"));
    return new DressRules(
        worded(field.get("glasses"), DressRules.Glasses.UNKNOWN),
        worded(field.get("head_covering"), DressRules.HeadCovering.UNKNOWN),
        worded(field.get("expression"), DressRules.Expression.UNKNOWN),
        field.optional("mouth_closed", JsonField::bool),
        worded(field.get("shoulders"), DressRules.Shoulders.UNKNOWN),
        worded(field.get("ears"), DressRules.Ears.UNKNOWN),
        field.optional("clothing", JsonField::text));
  }

  private static <E extends Enum<E>> DressRules.Worded<E> worded(JsonField field, E unknown) {
    if (field.isNull()) {
      return new DressRules.Worded<>(unknown, null);
    }
    field.only(List.of("rule", "note"));
    return new DressRules.Worded<>(
        field.get("rule").word(unknown.getDeclaringClass()),
        field.optional("note", JsonField::text));
  }

  static PaperRule paper(JsonField field) {
    field.only(List.of("finish", "note"));
    return new PaperRule(
        DocumentReader.wordOr(field, "finish", PaperRule.Finish.UNSPECIFIED),
        field.optional("note", JsonField::text));
  }

  static Alteration alteration(JsonField field) {
    if (field.isNull()) {
      return Alteration.UNKNOWN;
    }
    field.only(
        List.of(
            "background_replacement",
            "background_basis",
            "retouching",
            "ai_editing",
            "crop",
            "rotate",
            "tone",
            "note"));
    return new Alteration(
        DocumentReader.wordOr(field, "background_replacement", Permission.UNKNOWN),
        field.optional("background_basis", basis -> basis.word(Alteration.BackgroundBasis.class)),
        DocumentReader.wordOr(field, "retouching", Permission.UNKNOWN),
        DocumentReader.wordOr(field, "ai_editing", Permission.UNKNOWN),
        field.optional("crop", permission -> permission.word(Permission.class)),
        field.optional("rotate", permission -> permission.word(Permission.class)),
        field.optional("tone", permission -> permission.word(Permission.class)),
        field.optional("note", JsonField::text));
  }

  static Provenance provenance(JsonField row) {
    return new Provenance(
        DocumentReader.wordOr(row, "confidence", Provenance.Confidence.LOW),
        DocumentReader.wordOr(row, "evidence", Provenance.Evidence.BACKGROUND),
        DocumentReader.wordOr(row, "evidence_grade", Provenance.Grade.BACKGROUND),
        fieldEvidence(row.get("field_evidence")),
        row.get("conflicts").list(RulesReader::conflict),
        row.get("sources").list(RulesReader::source),
        DocumentReader.textOr(row, "last_checked", ""));
  }

  private static Map<Provenance.FieldGroup, Provenance.Evidence> fieldEvidence(JsonField field) {
    Map<Provenance.FieldGroup, Provenance.Evidence> evidence =
        new EnumMap<>(Provenance.FieldGroup.class);
    if (field.isNull()) {
      return evidence;
    }
    List<String> names = new ArrayList<>();
    for (Provenance.FieldGroup group : Provenance.FieldGroup.values()) {
      String name = JsonField.wordOf(group);
      names.add(name);
      Provenance.Evidence read = field.optional(name, item -> item.word(Provenance.Evidence.class));
      if (read != null) {
        evidence.put(group, read);
      }
    }
    field.only(names);
    return evidence;
  }

  private static Provenance.Conflict conflict(JsonField field) {
    field.only(List.of("field", "values", "chosen", "reason"));
    return new Provenance.Conflict(
        field.get("field").text(),
        field
            .get("values")
            .list(
                claim -> {
                  claim.only(List.of("value", "source"));
                  return new Provenance.Conflict.Claim(
                      claim.get("value").text(), claim.get("source").text());
                }),
        field.get("chosen").text(),
        field.get("reason").text());
  }

  private static Provenance.Source source(JsonField field) {
    field.only(
        List.of("url", "title", "publisher", "date", "retrieved", "via", "evidence", "covers"));
    return field.build(
        () ->
            new Provenance.Source(
                field.optional("url", JsonField::text),
                field.get("title").text(),
                field.get("publisher").word(Provenance.Source.Publisher.class),
                field.optional("date", JsonField::text),
                field.optional("retrieved", JsonField::text),
                field.optional("via", JsonField::text),
                DocumentReader.wordOr(field, "evidence", Provenance.Evidence.BACKGROUND),
                field.get("covers").list(group -> group.word(Provenance.FieldGroup.class))));
  }
}
