// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.portraits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.testkit.SharedFiles;

/**
 * The native and 0 to 100 values that OFIQ publishes for its 28 conformance images; source and
 * licence in {@code face-quality/README.md}.
 */
public final class ConformanceTable {
  private static final String FILE = "face-quality/ofiq-1.0.3-conformance-expected.csv";
  private static final String SCORE = ".scalar";

  private ConformanceTable() {}

  /** One value of one image. */
  public record Row(String image, String measure, double value, int score) {}

  public static List<Row> read() {
    try {
      List<String> lines = Files.readAllLines(SharedFiles.require(FILE));
      String[] names = lines.get(0).split(";", -1);
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(";", -1);
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, cells.length); i++) {
          byName.put(names[i], cells[i]);
        }
        for (int i = 1; i < names.length && !names[i].endsWith(SCORE); i++) {
          rows.add(
              new Row(
                  cells[0],
                  names[i],
                  Double.parseDouble(cells[i]),
                  Integer.parseInt(byName.getOrDefault(names[i] + SCORE, ""))));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
