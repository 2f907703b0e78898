// SPDX-License-Identifier: Apache-2.0
package likeness.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import likeness.spec.DocumentEntry;
import org.junit.jupiter.api.Test;

/** A wrong row cannot ship, and each rule has been seen to refuse one. */
class BookCheckTest {
  private static final String FILE = "countries/us.json";
  private static final String READ_ON = "2026-11-21";

  @Test
  void theRuleBookIsSoundToday() {
    BookCheck check = new BookCheck(LocalDate.now().toString());
    RuleBook.open().entries().stream()
        .map(DocumentEntry::file)
        .distinct()
        .forEach(file -> check.check(file, RuleBook.text(file)));
    check.warnings().forEach(warning -> System.out.println("warning: " + warning));
    assertEquals(List.of(), check.errors());
  }

  @Test
  void swappedBounds() {
    refused(
        "\"min\": 25, \"max\": 35, \"nominal\": null",
        "\"min\": 35, \"max\": 25, \"nominal\": null",
        "head_height",
        "expected min below max");
  }

  @Test
  void missingSource() {
    refused(
        "\"covers\": [\"eyes\"]",
        "\"covers\": [\"rules\"]",
        "us-passport, field_evidence.eyes",
        "expected a source");
  }

  @Test
  void aFigureWithoutAWordOnItsEvidence() {
    refused(
        "\"eyes\": \"read\"",
        "\"eyes\": null",
        "us-passport, field_evidence.eyes",
        "expected read or background");
  }

  @Test
  void impossibleGeometry() {
    refused(
        "\"crown_to_top\": null",
        "\"crown_to_top\": {\"unit\": \"mm\", \"of\": \"height\", \"min\": 30, \"max\": 40,"
            + " \"nominal\": null, \"ref_px\": null, \"basis\": \"rule\", \"note\": null}",
        "us-passport, geometry",
        "make up the frame");
  }

  @Test
  void noColour() {
    refused("#FFFFFF", "#FFFFGG", "hex", "");
  }

  @Test
  void noAddress() {
    refused("https://travel.state.gov/en/", "travel.state.gov/en/", "url", "");
  }

  @Test
  void noDate() {
    refused("\"last_checked\": \"2026-11-21\"", "\"last_checked\": \"2026\"", "last_checked", "");
  }

  @Test
  void oneIdTwice() {
    refused("\"id\": \"us-passport-card\"", "\"id\": \"us-passport\"", "id", "once");
  }

  @Test
  void aFieldThatIsNotThere() {
    refused("\"prints\": 1,", "\"prynts\": 1,", "prynts", "");
  }

  @Test
  void staleRowsWarnAndThenFail() {
    assertEquals(0, on("2027-11-20").warnings().size());
    BookCheck old = on("2027-11-21");
    assertTrue(old.errors().isEmpty() && old.warnings().get(0).contains("12 months ago"));
    assertTrue(on("2028-11-20").errors().isEmpty());
    String failed = on("2028-11-21").errors().get(0);
    assertEquals(
        FILE
            + ": us-passport, last_checked: checked 2026-11-21, 24 months ago; read the source"
            + " again",
        failed);
  }

  private static BookCheck on(String day) {
    BookCheck check = new BookCheck(day);
    check.check(FILE, RuleBook.text(FILE));
    return check;
  }

  private static void refused(String from, String to, String field, String why) {
    String sound = RuleBook.text(FILE);
    int at = sound.indexOf(from);
    assertNotEquals(-1, at, from);
    BookCheck check = new BookCheck(READ_ON);
    check.check(FILE, sound.substring(0, at) + to + sound.substring(at + from.length()));
    System.out.println("refused: " + check.errors());
    assertTrue(
        check.errors().stream()
            .anyMatch(e -> e.startsWith(FILE) && e.contains(field) && e.contains(why)),
        check.errors().toString());
  }
}
