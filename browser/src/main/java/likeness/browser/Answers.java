// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import likeness.decode.DecodedPhoto;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.json.JsonArray;
import likeness.json.JsonNumber;
import likeness.json.JsonObject;
import likeness.json.JsonString;
import likeness.json.JsonValue;
import likeness.json.JsonWriter;
import likeness.pipeline.Subject;
import likeness.portrait.Face;
import likeness.portrait.Framing;
import likeness.portrait.Head;
import likeness.portrait.Measure;

/** What the engine answers, in the words of the bridge's vocabulary. */
final class Answers {
  private static final int PIXEL_DIGITS = 4;
  private static final int DEGREE_DIGITS = 3;
  private static final int FRACTION_DIGITS = 6;
  private static final int MATRIX_DIGITS = 9;

  private Answers() {}

  static String text(JsonValue value) {
    return JsonWriter.compact(value);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static JsonObject photo(DecodedPhoto photo) {
    JsonObject.Builder exif =
        JsonObject.builder()
            .put("orientation", photo.header().exif().orientation())
            .putIfPresent("takenAt", photo.header().exif().takenAt());
    return JsonObject.builder()
        .put("size", size(photo.raster().size()))
        .put("format", lower(photo.header().format()))
        .put("warnings", words(photo.warnings()))
        .put("exif", exif.build())
        .put("profile", photo.header().profile() != null)
        .build();
  }

  static JsonArray words(List<? extends Enum<?>> values) {
    return JsonArray.ofStrings(values.stream().map(Answers::lower).toList());
  }

  static JsonObject found(Subject subject, int faces) {
    Face face = subject.face();
    return JsonObject.builder()
        .put("faces", faces)
        .put(
            "face",
            JsonObject.builder()
                .put("box", box(face.box()))
                .put("score", face.score(), FRACTION_DIGITS)
                .put("presence", face.presence(), FRACTION_DIGITS)
                .put("rollDeg", face.rollDeg(), DEGREE_DIGITS)
                .put("yawDeg", face.yawDeg(), DEGREE_DIGITS)
                .put("pitchDeg", face.pitchDeg(), DEGREE_DIGITS)
                .build())
        .put("head", head(subject.head()))
        .build();
  }

  static JsonObject head(Head head) {
    return JsonObject.builder()
        .put("leftEye", point(head.leftEye()))
        .put("rightEye", point(head.rightEye()))
        .put("chin", point(head.chin()))
        .put("crown", point(head.crown()))
        .put("hairTop", point(head.hairTop()))
        .put("widthPx", head.widthPx(), PIXEL_DIGITS)
        .put("headHeightU95", head.headHeightU95(), FRACTION_DIGITS)
        .build();
  }

  /**
   * @param frame the part of the output that the measures are fractions of, in its pixels
   */
  static JsonObject framing(Framing framing, Box frame) {
    Affine map = framing.outputToSource();
    List<JsonNumber> matrix = new ArrayList<>();
    for (double number :
        new double[] {map.xx(), map.xy(), map.dx(), map.yx(), map.yy(), map.dy()}) {
      matrix.add(JsonNumber.decimal(number, MATRIX_DIGITS));
    }
    return JsonObject.builder()
        .put("output", size(framing.output()))
        .put("corners", JsonArray.of(framing.corners().stream().map(Answers::point).toList()))
        .put(
            "place",
            JsonObject.builder()
                .put("centre", point(map.apply(frame.centre())))
                .put("heightPx", frame.height() * map.scale(), PIXEL_DIGITS)
                .put("rollDeg", framing.rollDeg(), FRACTION_DIGITS)
                .build())
        .put("outputToSource", JsonArray.of(matrix))
        .put("rollDeg", framing.rollDeg(), DEGREE_DIGITS)
        .put("dpi", framing.dpi(), 2)
        .put("measures", JsonArray.of(framing.measures().stream().map(Answers::measure).toList()))
        .put("notes", words(framing.notes()))
        .build();
  }

  private static JsonObject measure(Measure measure) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("name", measure.name())
            .put("value", measure.value(), FRACTION_DIGITS)
            .put("u95", measure.u95(), FRACTION_DIGITS);
    put(json, "min", measure.min());
    put(json, "max", measure.max());
    put(json, "mmPerUnit", measure.millimetresPerUnit());
    return json.put("met", measure.met()).build();
  }

  static void put(
      JsonObject.Builder json, String name, @org.jspecify.annotations.Nullable Double value) {
    if (value != null) {
      json.put(name, value, FRACTION_DIGITS);
    }
  }

  static JsonObject size(Size size) {
    return JsonObject.builder().put("width", size.width()).put("height", size.height()).build();
  }

  static JsonObject box(Box box) {
    return JsonObject.builder()
        .put("left", box.left(), PIXEL_DIGITS)
        .put("top", box.top(), PIXEL_DIGITS)
        .put("width", box.width(), PIXEL_DIGITS)
        .put("height", box.height(), PIXEL_DIGITS)
        .build();
  }

  static JsonObject point(Point point) {
    return JsonObject.builder()
        .put("x", point.x(), PIXEL_DIGITS)
        .put("y", point.y(), PIXEL_DIGITS)
        .build();
  }

  static JsonObject texts(java.util.Map<String, String> values) {
    JsonObject.Builder json = JsonObject.builder();
    values.forEach((name, value) -> json.put(name, JsonString.of(value)));
    return json.build();
  }
}
