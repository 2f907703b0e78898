// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.testkit.SharedFiles;

/** OFIQ's values and a label of the skin's tone for the stored frontal portraits, by file name. */
public final class ReferenceValues {
  private static final String FILE = "face-quality/ofiq-1.2-frll-frontal-201.csv";

  private final Map<String, Map<String, String>> rows = new HashMap<>();

  private ReferenceValues() {}

  public static ReferenceValues read() {
    try {
      ReferenceValues values = new ReferenceValues();
      List<String> lines = Files.readAllLines(SharedFiles.require(FILE));
      String[] names = lines.get(0).split(",", -1);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, cells.length); i++) {
          row.put(names[i], cells[i]);
        }
        values.rows.put(cells[0], row);
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a portrait has a row. */
  public boolean has(String image) {
    return rows.containsKey(image);
  }

  /** A component's 0 to 100 value. */
  public int score(String image, String component) {
    return number(image, component + ".mapped");
  }

  /** The tone of the skin, 1 (light) to 10 (dark). */
  public int tone(String image) {
    return number(image, "skintone_monk_1_10");
  }

  private int number(String image, String column) {
    String cell = rows.getOrDefault(image, Map.of()).get(column);
    if (cell == null) {
      throw new IllegalArgumentException("image: expected one with " + column + ", got " + image);
    }
    return Integer.parseInt(cell);
  }
}
