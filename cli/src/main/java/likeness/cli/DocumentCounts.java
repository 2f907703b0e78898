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
import likeness.spec.JudgedFigures;
import likeness.spec.Provenance;

/** How many rows the rule book has, by region and by how far they can be trusted. */
final class DocumentCounts {
  private final Map<String, Integer> grades = new TreeMap<>();
  private final Map<String, Integer> regions = new TreeMap<>();
  private final Map<String, Integer> standings = new TreeMap<>();
  private final Map<String, Integer> offers = new TreeMap<>();
  private final int countries;
  private final int rows;
  private int groups;
  private int groupsWithoutText;
  private int rowsWithoutText;
  private int conflicts;
  private int openConflicts;

  DocumentCounts(List<DocumentSpec> documents) {
    for (DocumentSpec document : documents) {
      grades.merge(JsonField.wordOf(document.provenance().grade()), 1, Integer::sum);
      regions.merge(document.region(), 1, Integer::sum);
      standings.merge(JsonField.wordOf(document.standing()), 1, Integer::sum);
      offers.merge(JsonField.wordOf(document.offer().way()), 1, Integer::sum);
      groups += JudgedFigures.of(document).size();
      int without = JudgedFigures.withoutText(document).size();
      groupsWithoutText += without;
      rowsWithoutText += without == 0 ? 0 : 1;
      conflicts += document.provenance().conflicts().size();
      openConflicts +=
          (int)
              document.provenance().conflicts().stream().filter(Provenance.Conflict::open).count();
    }
    countries = (int) documents.stream().map(DocumentSpec::country).distinct().count();
    rows = documents.size();
  }

  void print(PrintWriter out, boolean json) {
    if (json) {
      out.print(JsonWriter.indented(toJson()));
    } else {
      out.println(rows + " documents, " + countries + " country files");
      table(out, "grade", grades);
      table(out, "what may be said", standings);
      table(out, "what can be done here", offers);
      table(out, "region", regions);
      out.println(
          groups
              + " groups of figures that a photo is judged by; no text was found for "
              + groupsWithoutText
              + " of them, in "
              + rowsWithoutText
              + " rows");
      out.println(conflicts + " conflicts between texts, " + openConflicts + " of them open");
    }
    out.flush();
  }

  private JsonObject toJson() {
    return JsonObject.builder()
        .put("documents", rows)
        .put("countries", countries)
        .put("grades", toJson(grades))
        .put("standing", toJson(standings))
        .put("offers", toJson(offers))
        .put("regions", toJson(regions))
        .put("figure_groups", groups)
        .put("figure_groups_without_text", groupsWithoutText)
        .put("documents_without_some_text", rowsWithoutText)
        .put("conflicts", conflicts)
        .put("open_conflicts", openConflicts)
        .build();
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
