// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import likeness.json.JsonException;
import likeness.json.JsonReader;
import likeness.pipeline.StrokesFile;
import likeness.portrait.Stroke;

/** Reads {@code --strokes}: a file of strokes as JSON. */
final class StrokesOption {
  private static final int MOST_BYTES = 8 << 20;

  private StrokesOption() {}

  static List<Stroke> read(String file) throws IOException {
    String text = new String(Inputs.read(file, MOST_BYTES), StandardCharsets.UTF_8);
    try {
      return StrokesFile.read(JsonReader.read(text));
    } catch (JsonException e) {
      throw new IllegalArgumentException("--strokes: " + file + ": " + e.getMessage(), e);
    }
  }
}
