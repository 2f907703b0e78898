// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import likeness.image.Raster;
import likeness.json.JsonField;
import likeness.jvm.Checked;
import likeness.jvm.sheet.PdfPicture;
import likeness.jvm.sheet.TextPdf;
import likeness.jvm.sheet.TextPdf.Line;
import likeness.portrait.Message;
import likeness.report.Messages;

/** A report as a PDF: the marked photo, then each finding. */
public final class PdfReport {
  private PdfReport() {}

  /** Gives the bytes of the PDF; the same input gives the same bytes. */
  public static byte[] bytes(Checked checked, Messages words) throws IOException {
    Raster marked = MarkedPhoto.draw(checked.photo().raster(), checked.report());
    List<Line> lines = new ArrayList<>();
    String verdict = JsonField.wordOf(checked.report().verdict());
    lines.add(
        new Line(
            checked.report().documentId() + ": " + words.text(Message.of("verdict." + verdict)),
            true));
    lines.add(new Line(plain(HtmlReport.standing(checked.report(), words)), false));
    String advice = " (" + words.text(Message.of("report.advice")) + ")";
    for (ReportRow row : ReportRow.of(checked.report(), words)) {
      lines.add(new Line("", false));
      lines.add(new Line(row.title() + (row.rule() ? "" : advice) + ": " + row.outcome(), true));
      lines.add(
          new Line(plain(row.message() + " " + row.remedy()).strip() + " " + row.means(), false));
      lines.add(new Line(plain(figures(row) + row.clause()), false));
    }
    lines.add(new Line("", false));
    lines.add(new Line(words.text(Message.of("report.told")), true));
    checked
        .report()
        .measurements()
        .forEach(told -> lines.add(new Line(plain(HtmlReport.told(told, words)), false)));
    return TextPdf.bytes(
        PdfPicture.raster(marked), marked.width(), marked.height(), lines, "Report on a photo");
  }

  private static String figures(ReportRow row) {
    String limit = row.limit().isEmpty() ? "" : ", limit " + row.limit();
    String doubt = row.doubt().isEmpty() ? "" : ", " + row.doubt();
    String score = row.score().isEmpty() ? "" : ", " + row.score() + " of 100 (ISO/IEC 29794-5)";
    return row.value().isEmpty() ? "" : row.value() + limit + doubt + score + ". ";
  }

  /** The few signs of ours that Latin-1 lacks. */
  private static String plain(String text) {
    return text.replace("in doubt ≤", "in doubt up to")
        .replace("in doubt ≥", "in doubt from")
        .replace("≤", "at most")
        .replace("≥", "at least")
        .replace("–", "to")
        .replace("ΔE", "dE")
        .replace(HtmlReport.OPEN, "")
        .replace(HtmlReport.CLOSE, "")
        .strip();
  }
}
