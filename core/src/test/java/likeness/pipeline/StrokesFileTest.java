// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.geometry.Point;
import likeness.json.JsonException;
import likeness.json.JsonReader;
import likeness.portrait.Stroke;
import org.junit.jupiter.api.Test;

class StrokesFileTest {

  @Test
  void strokesAreRead() {
    String text =
        """
        {"strokes": [
          {"mode": "keep", "radius": 12.5, "points": [[410, 220], [418.5, 260]]},
          {"mode": "remove", "radius": 3, "points": [[1, 2]]}]}
        """;
    assertEquals(
        List.of(
            new Stroke(true, 12.5, List.of(new Point(410, 220), new Point(418.5, 260))),
            new Stroke(false, 3, List.of(new Point(1, 2)))),
        StrokesFile.read(JsonReader.read(text)));
  }

  @Test
  void mistakesAreNamedWithTheirPlace() {
    refused("{}", "expected an array of strokes");
    refused("{\"lines\": []}", "expected one of strokes");
    refused(stroke("erase", "3", "[[1, 2]]"), "expected keep or remove, got erase");
    refused(stroke("keep", "0", "[[1, 2]]"), "radiusPx: expected above 0");
    refused(stroke("keep", "3", "[]"), "expected at least one");
    refused(stroke("keep", "3", "[[1]]"), "$.strokes[0].points[0]: expected [x, y]");
    refused(stroke("keep", "3", "[[1e9, 2]]"), "expected pixels of the photo");
  }

  private static String stroke(String mode, String radius, String points) {
    return "{\"strokes\": [{\"mode\": \"%s\", \"radius\": %s, \"points\": %s}]}"
        .formatted(mode, radius, points);
  }

  private static void refused(String text, String why) {
    JsonException e =
        assertThrows(JsonException.class, () -> StrokesFile.read(JsonReader.read(text)));
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }
}
