// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.json.JsonField;
import likeness.json.JsonValue;
import org.junit.jupiter.api.Test;

/** What {@code documents --counts} prints is what docs/rule-book.md states. */
class DocumentCountsTest {
  private static final Path PAGE = Path.of("..", "docs", "rule-book.md");

  private static JsonField counts() {
    CommandRun run = CommandRun.of("documents", "--counts", "--json");
    assertEquals("0 ", run.refusal());
    return JsonField.root(run.json());
  }

  /** The last cell of the table's row whose first cell is {@code name}. */
  private static String cell(List<String> lines, String name) {
    for (String line : lines) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > 3 && cells[1].strip().replace("`", "").equals(name)) {
        return cells[cells.length - 2].strip();
      }
    }
    return "no row " + name;
  }

  private static String stated(List<String> lines, JsonField counts, Map<String, String> names) {
    List<String> wrong = new ArrayList<>();
    Map<String, JsonValue> members = counts.object().members();
    assertEquals(names.size(), members.size(), members.keySet().toString());
    names.forEach(
        (name, row) -> {
          String expected = counts.get(name).whole() + "";
          if (!cell(lines, row).equals(expected)) {
            wrong.add(row + ": " + cell(lines, row) + ", is " + expected);
          }
        });
    return wrong.toString();
  }

  private static Map<String, String> same(JsonField counts) {
    Map<String, String> names = new java.util.TreeMap<>();
    counts.object().members().keySet().forEach(name -> names.put(name, name));
    return names;
  }

  @Test
  void thePageStatesWhatTheCommandCounts() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    JsonField counts = counts();
    assertEquals("[]", stated(lines, counts.get("grades"), same(counts.get("grades"))));
    assertEquals("[]", stated(lines, counts.get("regions"), same(counts.get("regions"))));
    assertEquals(
        "[]",
        stated(
            lines,
            counts.get("offers"),
            Map.of(
                "make", "can be made",
                "check_only", "can only be checked",
                "not_at_home", "not possible at home")));
    assertEquals(
        "[]",
        stated(
            lines,
            counts.get("standing"),
            Map.of(
                "published_rule",
                "`official`, confidence high, no open conflict, a text read for every figure a photo is judged by"
                    .replace("`", ""),
                "check_with_authority",
                "anything between",
                "unconfirmed",
                "confidence low, or background")));
  }

  @Test
  void thePageStatesTheTotals() throws IOException {
    String page = String.join(" ", Files.readAllLines(PAGE));
    JsonField counts = counts();
    int groups = counts.get("figure_groups").whole();
    int without = counts.get("figure_groups_without_text").whole();
    for (String sentence :
        List.of(
            counts.get("documents").whole()
                + " rows in "
                + counts.get("countries").whole()
                + " files",
            (groups - without) + " of " + groups + " groups of figures stand on a text",
            without + ", in " + counts.get("documents_without_some_text").whole() + " rows, do not",
            counts.get("open_conflicts").whole()
                + " of the "
                + counts.get("conflicts").whole()
                + " conflicts are open")) {
      assertTrue(page.contains(sentence), sentence);
    }
  }

  /** The rule book is as large as it is promised to be. */
  @Test
  void thereAreEnoughRowsAndCountries() {
    JsonField counts = counts();
    assertTrue(counts.get("documents").whole() >= 345);
    assertTrue(counts.get("countries").whole() >= 117);
  }

  @Test
  void theTablesAreForPeopleToo() {
    String text = CommandRun.of("documents", "--counts").text();
    assertTrue(text.contains("grade\n  background"), text);
    assertTrue(text.contains("region\n"), text);
    assertTrue(text.contains("what can be done here\n"), text);
    assertTrue(text.contains("no text was found for"), text);
  }
}
