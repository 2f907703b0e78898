// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Times of the stages of something that is done again and again. */
final class StageTable {
  private static final String TOTAL = "total";
  private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
  private double current;

  <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    add(stage, System.nanoTime() - start);
    return result;
  }

  void add(String stage, long nanos) {
    double ms = nanos / 1e6;
    milliseconds.computeIfAbsent(stage, s -> new ArrayList<>()).add(ms);
    current += ms;
  }

  /** Ends one round; its stages' sum is a row of its own. */
  void endRound() {
    milliseconds.computeIfAbsent(TOTAL, s -> new ArrayList<>()).add(current);
    current = 0;
  }

  double median() {
    return median(milliseconds.getOrDefault(TOTAL, List.of(0.0)));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  void print() {
    List<Map.Entry<String, List<Double>>> rows = new ArrayList<>(milliseconds.entrySet());
    rows.removeIf(row -> row.getKey().equals(TOTAL));
    rows.add(Map.entry(TOTAL, milliseconds.getOrDefault(TOTAL, List.of(0.0))));
    System.out.printf("  %-24s %8s %8s%n", "ms", "median", "least");
    for (Map.Entry<String, List<Double>> row : rows) {
      List<Double> values = row.getValue();
      double least = values.stream().mapToDouble(v -> v).min().orElse(0);
      System.out.printf(Locale.ROOT, "  %-24s %8.1f %8.1f%n", row.getKey(), median(values), least);
    }
  }
}
