// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.List;
import likeness.geometry.Point;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.portrait.FramePlace;
import likeness.portrait.Handles;

/**
 * Reads what a person moved from JSON, in the words of the page: {@code leftEye}, {@code rightEye},
 * {@code chin}, {@code crown}, {@code hairTop} as {@code {"x": …, "y": …}}, and {@code frame} as
 * {@code {"centre": …, "heightPx": …, "rollDeg": …}}; none of them is needed.
 */
public final class HandlesReader {
  private HandlesReader() {}

  /**
   * @throws likeness.json.JsonException if the text is not of that form
   */
  public static Handles read(String text) {
    return read(JsonField.root(JsonReader.read(text)));
  }

  /**
   * @throws likeness.json.JsonException if the value is not of that form
   */
  public static Handles read(JsonField field) {
    field.only(List.of("leftEye", "rightEye", "chin", "crown", "hairTop", "frame"));
    return new Handles(
        field.optional("leftEye", HandlesReader::point),
        field.optional("rightEye", HandlesReader::point),
        field.optional("chin", HandlesReader::point),
        field.optional("crown", HandlesReader::point),
        field.optional("hairTop", HandlesReader::point),
        field.optional("frame", HandlesReader::frame));
  }

  private static FramePlace frame(JsonField field) {
    field.only(List.of("centre", "heightPx", "rollDeg"));
    return field.build(
        () ->
            new FramePlace(
                point(field.get("centre")),
                field.get("heightPx").number(),
                field.get("rollDeg").number()));
  }

  private static Point point(JsonField field) {
    field.only(List.of("x", "y"));
    return new Point(field.get("x").number(), field.get("y").number());
  }
}
