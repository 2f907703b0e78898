// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How many classes of each module the rules must see at least, kept in a file: an import that finds
 * nothing passes every rule.
 */
final class ClassFloor {
  private static final Path FILE = Path.of("class-floor.properties");

  private ClassFloor() {}

  static Map<String, Integer> read() throws IOException {
    Properties floor = new Properties();
    try (var in = Files.newBufferedReader(FILE)) {
      floor.load(in);
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    floor.forEach((module, count) -> counts.put((String) module, Integer.valueOf((String) count)));
    return counts;
  }

  static void write(Map<String, Integer> counts) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# How many classes the rules must see at least; ./dev golden brings it up to date.\n");
    new TreeMap<>(counts)
        .forEach((module, count) -> text.append(module).append('=').append(count).append('\n'));
    Files.writeString(FILE, text);
  }

  /** What is wrong with the count, or nothing. The floor may lag, but not by more than half. */
  static String fault(String module, int seen, int floor) {
    if (seen < floor) {
      return module
          + ": expected at least "
          + floor
          + " classes, got "
          + seen
          + "; if they were removed on purpose, run ./dev golden";
    }
    return floor * 2 < seen
        ? module
            + ": expected a floor of at least "
            + seen / 2
            + ", got "
            + floor
            + "; run ./dev golden"
        : "";
  }
}
