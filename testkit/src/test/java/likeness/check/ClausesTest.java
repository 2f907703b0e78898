// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.FileFactsReader;
import likeness.decode.PhotoHeader;
import likeness.encode.JpegEncoder;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.Likeness;
import likeness.pipeline.PortraitPipeline;
import likeness.portrait.CheckRequest;
import likeness.portrait.Clause;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Report;
import likeness.spec.AgeException.Relaxed;
import likeness.spec.ByteWindow;
import likeness.spec.DocumentFigures;
import likeness.spec.DocumentSpec;
import org.junit.jupiter.api.Test;

/** No verdict without saying where its figure is from, of when, and how well it is known. */
class ClausesTest {
  private static final String NO_TEXT = "no text was found";

  private static List<Report> reports() {
    PortraitPipeline pipeline = new PortraitPipeline(Bands.SEQUENTIAL);
    Raster photo = Raster.rgb(60, 80, new byte[60 * 80 * 3]);
    byte[] bytes = JpegEncoder.encode(photo, 300, ByteWindow.ANY, false).bytes();
    FileFacts file =
        FileFactsReader.read(
            bytes, PhotoHeader.read(bytes, DecodeLimits.DEFAULT), new Size(60, 80));
    List<Report> reports = new ArrayList<>();
    for (DocumentSpec document : Likeness.ruleBook().all()) {
      reports.add(
          pipeline.checkWithoutFace(
              photo, file, CheckRequest.source(document).on("2026-11-25").withAge(30.0)));
    }
    return reports;
  }

  @Test
  void everyRuleOfEveryDocumentHasSourceDateAndGrade() {
    int seen = 0;
    int withoutText = 0;
    List<String> wrong = new ArrayList<>();
    for (Report report : reports()) {
      for (Finding finding : report.findings()) {
        Clause clause = finding.requirement().clause();
        if (clause.authority() == Clause.Authority.DOCUMENT) {
          seen++;
          boolean none = clause.title().contains(NO_TEXT);
          withoutText += none ? 1 : 0;
          if (clause.date() == null
              || clause.grade() == null
              || clause.title().isBlank()
              || none && !clause.grade().equals("background")) {
            wrong.add(report.documentId() + " " + clause);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 1000, seen + " clauses");
    assertTrue(withoutText > 100, withoutText + " without a text");
  }

  @Test
  void whatIsDifferentForAChildSaysWhereItIsFromWithTheRowsNote() {
    DocumentSpec german = Likeness.ruleBook().get("de-passport");
    Report report =
        new PortraitPipeline(Bands.SEQUENTIAL)
            .checkWithoutFace(
                Raster.rgb(60, 80, new byte[60 * 80 * 3]),
                null,
                CheckRequest.source(german).withAge(9.0));
    String head =
        report.findings().stream()
            .filter(finding -> finding.component() == Component.HEAD_HEIGHT)
            .map(finding -> finding.requirement().clause().title())
            .findFirst()
            .orElseThrow();
    assertTrue(head.endsWith(": face 50-80% of the height, small deviations allowed"), head);
    DocumentSpec american = Likeness.ruleBook().get("us-passport");
    String eyes =
        new Rules(CheckRequest.source(american).withAge(0.5)).relaxing(Relaxed.EYES_OPEN).title();
    assertTrue(eyes.endsWith(": a baby's eyes may be partly closed"), eyes);
    assertTrue(
        DocumentFigures.of(american).stream()
            .anyMatch(figure -> figure.value().equals("a baby's eyes may be partly closed")));
  }
}
