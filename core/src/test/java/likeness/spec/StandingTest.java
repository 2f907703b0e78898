// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import likeness.spec.Provenance.FieldGroup;
import org.junit.jupiter.api.Test;

/** No more is said of a photo than what was read bears. */
class StandingTest {
  private static final String SOURCE =
      """
      {"url": "https://office.example/photo", "title": "Photos", "publisher": "official",
       "date": "2026", "retrieved": null, "via": null, "evidence": "read", "covers": [%s]}
      """;

  @Test
  void everyFigureReadInTheOfficesTextMeetsThePublishedRule() {
    DocumentSpec row =
        row("\"print\": \"read\", \"recency\": \"read\"", "\"print\", \"recency\"", "");
    assertEquals(List.of(FieldGroup.PRINT, FieldGroup.RECENCY), JudgedFigures.of(row));
    assertEquals(List.of(), JudgedFigures.withoutText(row));
    assertEquals(Standing.PUBLISHED_RULE, row.standing());
  }

  @Test
  void oneFigureOfCommonKnowledgeTakesThatAway() {
    DocumentSpec row = row("\"print\": \"read\", \"recency\": \"background\"", "\"print\"", "");
    assertEquals(List.of(FieldGroup.RECENCY), JudgedFigures.withoutText(row));
    assertEquals(Standing.CHECK_WITH_AUTHORITY, row.standing());
  }

  @Test
  void aReadFigureThatNoTextCoversIsNotSourced() {
    DocumentSpec row = row("\"print\": \"read\", \"recency\": \"read\"", "\"print\"", "");
    assertEquals(List.of(FieldGroup.RECENCY), JudgedFigures.withoutText(row));
    assertEquals(Standing.CHECK_WITH_AUTHORITY, row.standing());
  }

  @Test
  void anOpenConflictTakesItAwayAndASettledOneDoesNot() {
    String evidence = "\"print\": \"read\", \"recency\": \"read\"";
    String covers = "\"print\", \"recency\"";
    assertEquals(Standing.PUBLISHED_RULE, row(evidence, covers, conflict("6", "newer")).standing());
    assertEquals(
        Standing.CHECK_WITH_AUTHORITY, row(evidence, covers, conflict("9", "between")).standing());
    assertEquals(
        Standing.CHECK_WITH_AUTHORITY, row(evidence, covers, conflict("6", " ")).standing());
  }

  private static String conflict(String chosen, String reason) {
    return """
        {"field": "max_age_months", "chosen": "%s", "reason": "%s", "values":
         [{"value": "6", "source": "form"}, {"value": "12", "source": "page"}]}
        """
        .formatted(chosen, reason);
  }

  private static DocumentSpec row(String evidence, String covers, String conflicts) {
    String text =
        """
        {"id": "badge", "names": {"en": "Badge"}, "type": "national_id", "print": {"w": 30, "h": 40},
         "max_age_months": 6, "confidence": "high", "evidence_grade": "official",
         "field_evidence": {%s}, "sources": [%s], "conflicts": [%s]}
        """
            .formatted(evidence, SOURCE.formatted(covers), conflicts);
    return CustomDocuments.readRows(text).get(0);
  }
}
