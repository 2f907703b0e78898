// SPDX-License-Identifier: Apache-2.0
package likeness.receipt;

import java.util.List;
import java.util.Map;
import likeness.geometry.Point;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.portrait.Edit;
import likeness.portrait.Framing;
import likeness.portrait.Measure;

/**
 * What was done to one picture.
 *
 * <p>Holds figures and hashes, no pixels, no file names and no points of the face. The same facts
 * give the same text, byte for byte. Points are in pixels of the upright source, x to the right, y
 * down, the first pixel's centre at (0.5, 0.5).
 *
 * @param byHand what a person moved or placed by hand, in the words of {@link
 *     likeness.portrait.Handles#names}; empty where all is as it was found
 */
public record Receipt(
    EngineFacts engine,
    DocumentFacts document,
    TrackFacts track,
    InputFacts input,
    Framing framing,
    List<String> byHand,
    List<Edit> edits,
    OutputFacts output) {

  public static final String SCHEMA = "likeness-receipt/1";
  private static final int PIXEL_DIGITS = 4;
  private static final int FRACTION_DIGITS = 5;
  private static final int MM_DIGITS = 2;

  public Receipt {
    byHand = List.copyOf(byHand);
    edits = List.copyOf(edits);
  }

  /** The receipt as indented JSON. */
  public String text() {
    return JsonWriter.indented(toJson());
  }

  public JsonObject toJson() {
    return JsonObject.builder()
        .put("schema", SCHEMA)
        .put("engine", engineJson())
        .put("document", documentJson())
        .put("track", trackJson())
        .put("input", inputJson())
        .put("framing", framingJson())
        .put("edits", JsonArray.of(edits.stream().map(Receipt::editJson).toList()))
        .put(
            "measures",
            JsonArray.of(framing.measures().stream().map(Receipt::measureJson).toList()))
        .put("output", outputJson())
        .build();
  }

  private JsonObject engineJson() {
    List<JsonObject> networks =
        engine.networks().stream()
            .map(
                n ->
                    JsonObject.builder()
                        .put("id", n.id())
                        .put("sha256", n.sha256())
                        .put("runner", n.runner())
                        .build())
            .toList();
    return JsonObject.builder()
        .put("name", "likeness")
        .put("version", engine.version())
        .put("networks", JsonArray.of(networks))
        .build();
  }

  private JsonObject documentJson() {
    return JsonObject.builder()
        .put("id", document.id())
        .put("data_version", document.dataVersion())
        .put("last_checked", document.lastChecked())
        .put("evidence_grade", document.evidenceGrade())
        .build();
  }

  private JsonObject trackJson() {
    return JsonObject.builder()
        .put("name", track.track())
        .putIfPresent("acknowledgement", track.acknowledgement())
        .build();
  }

  private JsonObject inputJson() {
    return JsonObject.builder()
        .put("sha256", input.sha256())
        .put("bytes", input.bytes())
        .put("format", input.format())
        .put("upright_width", input.upright().width())
        .put("upright_height", input.upright().height())
        .put("exif_orientation", input.exifOrientation())
        .put("conversions", JsonArray.ofStrings(input.conversions()))
        .build();
  }

  private JsonObject framingJson() {
    return JsonObject.builder()
        .put("corners", JsonArray.of(framing.corners().stream().map(Receipt::pointJson).toList()))
        .put("rotation_deg", framing.rollDeg(), PIXEL_DIGITS)
        .put("scale", 1 / framing.sourcePixelsPerOutputPixel(), FRACTION_DIGITS)
        .put("resampling", "lanczos3-linear-light")
        .put("by_hand", JsonArray.ofStrings(byHand))
        .build();
  }

  private JsonObject outputJson() {
    return JsonObject.builder()
        .put("sha256", output.sha256())
        .put("bytes", output.bytes())
        .put("format", output.format())
        .put("width", framing.output().width())
        .put("height", framing.output().height())
        .put("dpi", framing.dpi(), MM_DIGITS)
        .put("colour_space", "sRGB")
        .put("encoder", texts(output.encoder()))
        .build();
  }

  private static JsonArray pointJson(Point p) {
    return JsonArray.of(
        List.of(JsonNumber.decimal(p.x(), PIXEL_DIGITS), JsonNumber.decimal(p.y(), PIXEL_DIGITS)));
  }

  private static JsonObject editJson(Edit edit) {
    return JsonObject.builder()
        .put("kind", edit.kind())
        .put("parameters", texts(edit.parameters()))
        .build();
  }

  private static JsonObject measureJson(Measure measure) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("name", measure.name())
            .put("fraction_of_height", measure.value(), FRACTION_DIGITS)
            .put("fraction_u95", measure.u95(), FRACTION_DIGITS);
    Double mm = measure.millimetresPerUnit();
    if (mm != null) {
      json.put("mm", measure.value() * mm, MM_DIGITS).put("mm_u95", measure.u95() * mm, MM_DIGITS);
    }
    Double min = measure.min();
    if (min != null) {
      json.put("rule_min", min, FRACTION_DIGITS);
    }
    Double max = measure.max();
    if (max != null) {
      json.put("rule_max", max, FRACTION_DIGITS);
    }
    return json.put("met", measure.met()).build();
  }

  private static JsonValue texts(Map<String, String> values) {
    JsonObject.Builder json = JsonObject.builder();
    values.forEach((name, value) -> json.put(name, JsonString.of(value)));
    return json.build();
  }
}
