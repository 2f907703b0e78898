// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.List;
import likeness.geometry.Point;
import likeness.json.JsonField;
import likeness.json.JsonValue;
import likeness.portrait.Stroke;

/**
 * Strokes as JSON, in pixels of the upright photo:
 *
 * <pre>{"strokes": [{"mode": "keep", "radius": 12, "points": [[410, 220], [418, 260]]}]}</pre>
 */
public final class StrokesFile {
  private static final int MOST_STROKES = 1000;
  private static final int MOST_POINTS = 100_000;

  private StrokesFile() {}

  /**
   * Reads them.
   *
   * @throws likeness.json.JsonException if something is missing, unknown or of the wrong kind
   */
  public static List<Stroke> read(JsonValue json) {
    JsonField strokes = JsonField.root(json).only(List.of("strokes")).get("strokes");
    if (strokes.isNull()) {
      throw strokes.error("expected an array of strokes, got nothing");
    }
    return list(strokes);
  }

  /** The strokes of an array; none when it is absent. */
  public static List<Stroke> list(JsonField strokes) {
    List<Stroke> all = strokes.list(StrokesFile::stroke);
    int points = all.stream().mapToInt(stroke -> stroke.points().size()).sum();
    if (all.size() > MOST_STROKES || points > MOST_POINTS) {
      throw strokes.error(
          "expected at most "
              + MOST_STROKES
              + " strokes of at most "
              + MOST_POINTS
              + " points together, got "
              + all.size()
              + " of "
              + points);
    }
    return all;
  }

  private static Stroke stroke(JsonField field) {
    field.only(List.of("mode", "radius", "points"));
    String mode = field.get("mode").text();
    if (!mode.equals("keep") && !mode.equals("remove")) {
      throw field.get("mode").error("expected keep or remove, got " + mode);
    }
    List<Point> points = field.get("points").list(StrokesFile::point);
    double radius = field.get("radius").number();
    return field.build(() -> new Stroke(mode.equals("keep"), radius, points));
  }

  private static Point point(JsonField field) {
    List<Double> xy = field.list(JsonField::number);
    if (xy.size() != 2) {
      throw field.error("expected [x, y], got " + xy.size() + " numbers");
    }
    return new Point(xy.get(0), xy.get(1));
  }
}
