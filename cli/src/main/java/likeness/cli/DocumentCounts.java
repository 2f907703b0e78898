// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonWriter;
import likeness.spec.DocumentSpec;

/** How many rows the rule book has, by region and by how far they can be trusted. */
final class DocumentCounts {
  private final Map<String, Integer> grades = new TreeMap<>();
  private final Map<String, Integer> regions = new TreeMap<>();
  private final Map<String, Integer> standings = new TreeMap<>();
  private final int countries;
  private final int rows;

  DocumentCounts(List<DocumentSpec> documents) {
    for (DocumentSpec document : documents) {
      grades.merge(JsonField.wordOf(document.provenance().grade()), 1, Integer::sum);
      regions.merge(document.region(), 1, Integer::sum);
      standings.merge(JsonField.wordOf(document.standing()), 1, Integer::sum);
    }
    countries = (int) documents.stream().map(DocumentSpec::country).distinct().count();
    rows = documents.size();
  }

  void print(PrintWriter out, boolean json) {
    if (json) {
      out.print(
          JsonWriter.indented(
              JsonObject.builder()
                  .put("documents", rows)
                  .put("countries", countries)
                  .put("grades", toJson(grades))
                  .put("standing", toJson(standings))
                  .put("regions", toJson(regions))
                  .build()));
    } else {
      out.println(rows + " documents, " + countries + " country files");
      table(out, "grade", grades);
      table(out, "what may be said", standings);
      table(out, "region", regions);
    }
    out.flush();
  }

  private static void table(PrintWriter out, String title, Map<String, Integer> counts) {
    out.println(title);
    counts.forEach((name, count) -> out.printf("  %-30s %4d%n", name.replace('_', ' '), count));
  }

  private static JsonObject toJson(Map<String, Integer> counts) {
    JsonObject.Builder object = JsonObject.builder();
    counts.forEach(object::put);
    return object.build();
  }
}
