// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.json.JsonField;

/** Reads the fields of a row that say how the head lies in the frame. */
final class GeometryReader {

  private GeometryReader() {}

  static Geometry geometry(JsonField field) {
    if (field.isNull()) {
      return new Geometry(Crown.UNSPECIFIED, Map.of(), null, null);
    }
    List<String> names = new ArrayList<>(List.of("crown", "inner_frame_mm", "note"));
    for (MeasureName name : MeasureName.values()) {
      names.add(name.field());
    }
    field.only(names);
    return new Geometry(
        DocumentReader.wordOr(field, "crown", Crown.UNSPECIFIED),
        measures(field),
        field.optional("inner_frame_mm", GeometryReader::innerFrame),
        field.optional("note", JsonField::text));
  }

  private static Map<MeasureName, MeasureRule> measures(JsonField field) {
    Map<MeasureName, MeasureRule> measures = new EnumMap<>(MeasureName.class);
    for (MeasureName name : MeasureName.values()) {
      MeasureRule rule = field.optional(name.field(), GeometryReader::measure);
      if (rule != null) {
        measures.put(name, rule);
      }
    }
    return measures;
  }

  private static MeasureRule measure(JsonField field) {
    field.only(List.of("unit", "of", "min", "max", "nominal", "ref_px", "basis", "note"));
    String of = DocumentReader.textOr(field, "of", "height");
    if (!of.equals("height") && !of.equals("width")) {
      throw field.get("of").error("expected height or width, got " + of);
    }
    return field.build(
        () ->
            new MeasureRule(
                field.get("unit").word(MeasureRule.Unit.class),
                of.equals("width"),
                field.optional("min", JsonField::number),
                field.optional("nominal", JsonField::number),
                field.optional("max", JsonField::number),
                field.optional("ref_px", DocumentReader::size),
                DocumentReader.wordOr(field, "basis", MeasureRule.Basis.RULE),
                field.optional("note", JsonField::text)));
  }

  private static Geometry.InnerFrame innerFrame(JsonField field) {
    field.only(List.of("w", "h"));
    return field.build(
        () -> new Geometry.InnerFrame(field.get("w").number(), field.get("h").number()));
  }

  static FramingAdvice framing(JsonField field) {
    if (field.isNull()) {
      return FramingAdvice.NONE;
    }
    field.only(
        List.of("suggested_frame", "head", "top", "eye_from_bottom", "head_basis", "top_basis"));
    return field.build(
        () ->
            new FramingAdvice(
                field.optional("suggested_frame", GeometryReader::suggestedFrame),
                field.optional("head", JsonField::number),
                field.optional("top", JsonField::number),
                field.optional("eye_from_bottom", JsonField::number),
                field.optional("head_basis", basis -> basis.word(FramingAdvice.HeadBasis.class)),
                field.optional("top_basis", basis -> basis.word(FramingAdvice.TopBasis.class))));
  }

  private static FramingAdvice.SuggestedFrame suggestedFrame(JsonField field) {
    field.only(List.of("w", "h", "unit"));
    return field.build(
        () ->
            new FramingAdvice.SuggestedFrame(
                field.get("w").number(),
                field.get("h").number(),
                field.get("unit").word(FramingAdvice.SuggestedFrame.Unit.class)));
  }

  static AgeException ageException(JsonField field) {
    field.only(List.of("under_years", "relaxes", "geometry", "note"));
    JsonField geometry = field.get("geometry");
    List<String> names = new ArrayList<>();
    for (MeasureName name : MeasureName.values()) {
      names.add(name.field());
    }
    Map<MeasureName, MeasureRule> measures =
        geometry.isNull() ? Map.of() : measures(geometry.only(names));
    return field.build(
        () ->
            new AgeException(
                field.get("under_years").number(),
                field.get("relaxes").list(item -> item.word(AgeException.Relaxed.class)),
                measures,
                field.optional("note", JsonField::text)));
  }
}
