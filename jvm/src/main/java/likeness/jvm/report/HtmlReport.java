// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import likeness.encode.PngWriter;
import likeness.host.encode.ZipDeflate;
import likeness.image.Raster;
import likeness.json.JsonField;
import likeness.jvm.Checked;
import likeness.portrait.Finding;
import likeness.portrait.Message;
import likeness.portrait.Report;
import likeness.report.Messages;

/** A report as one page that needs nothing else: no script, no other file, no connection. */
public final class HtmlReport {
  private static final double DPI = 72;
  private static final String STYLE =
      "body{font:16px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1b1b1b;background:#fff}img{max-width:min(100%,28rem)}"
          + ".place{max-width:14rem;margin:.3rem 0}"
          + "table{border-collapse:collapse;width:100%;margin-top:1.5rem}"
          + "td,th{padding:.45rem .6rem;border-top:1px solid #ddd;text-align:start;"
          + "vertical-align:top}small{color:#555}"
          + ".met{color:#00703c}.failed{color:#b3001b;font-weight:600}"
          + ".warning{color:#8a5200;font-weight:600}.not_assessed{color:#1f49b6}";

  /** Around figures, which read from left to right in every language. */
  static final String OPEN = "\u2066";

  static final String CLOSE = "\u2069";

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar");
  private static final List<String> COLUMNS =
      List.of("check", "outcome", "measured", "limit", "why");

  private HtmlReport() {}

  /**
   * The page; holds the photo, made smaller, with the marks on it.
   *
   * @param language the language of {@code words}, as a BCP 47 tag
   */
  public static byte[] bytes(Checked checked, Messages words, String language) {
    StringBuilder page = new StringBuilder();
    String verdict = JsonField.wordOf(checked.report().verdict());
    page.append("<!doctype html><html lang=\"")
        .append(escaped(language))
        .append(RIGHT_TO_LEFT.contains(language) ? "\" dir=\"rtl\">" : "\">")
        .append("<head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<title>")
        .append(said(words, "title"))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>")
        .append(escaped(checked.report().documentId()))
        .append("</h1><p class=\"")
        .append(verdict)
        .append("\">")
        .append(escaped(words.text(Message.of("verdict." + verdict))))
        .append("</p><p>")
        .append(escaped(standing(checked.report(), words)))
        .append("</p><img alt=\"")
        .append(said(words, "photo"))
        .append("\" src=\"")
        .append(picture(MarkedPhoto.draw(checked.photo().raster(), checked.report())))
        .append("\"><table><thead><tr>");
    COLUMNS.forEach(column -> page.append("<th>").append(said(words, column)));
    page.append("</tr></thead><tbody>");
    List<ReportRow> rows = ReportRow.of(checked.report(), words);
    for (int i = 0; i < rows.size(); i++) {
      Finding finding = checked.report().findings().get(i);
      page.append(row(rows.get(i), words, place(checked, finding)));
    }
    page.append("</tbody></table><h2>").append(said(words, "told")).append("</h2><ul>");
    checked
        .report()
        .measurements()
        .forEach(told -> page.append("<li>").append(escaped(told(told, words))).append("</li>"));
    page.append("</ul></body></html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What the verdict is worth. */
  static String standing(Report report, Messages words) {
    return words.text(Message.of("standing." + JsonField.wordOf(report.standing())));
  }

  /** The part of the photo that a person has to look at; empty where nobody has to. */
  private static String place(Checked checked, Finding finding) {
    return finding instanceof Finding.NotAssessed && !finding.overlays().isEmpty()
        ? "<br><img class=\"place\" alt=\"\" src=\""
            + picture(MarkedPhoto.place(checked.photo().raster(), finding.overlays()))
            + "\">"
        : "";
  }

  /** A value that is told and never judged, in words. */
  static String told(Report.Measurement told, Messages words) {
    String score = ReportRow.score(told.measured());
    Message note = told.note();
    return words.text(Message.of("component." + JsonField.wordOf(told.component())))
        + ": "
        + OPEN
        + ReportRow.value(told.measured())
        + (score.isEmpty() ? "" : " · " + score + "/100")
        + CLOSE
        + (note == null ? "" : ". " + words.text(note));
  }

  private static String row(ReportRow row, Messages words, String place) {
    String remedy = row.remedy().isEmpty() ? "" : "<br>" + escaped(row.remedy());
    String means = row.means().isEmpty() ? "" : " " + escaped(row.means());
    String doubt =
        row.zone().isEmpty()
            ? ""
            : "<br><small>"
                + escaped(ReportRow.doubt(OPEN + row.zone() + CLOSE, words))
                + "</small>";
    String score = row.score().isEmpty() ? "" : "<br><small>" + row.score() + "/100</small>";
    return "<tr><th scope=\"row\">"
        + escaped(row.title())
        + (row.rule() ? "" : "<br><small>" + said(words, "advice") + "</small>")
        + "<td class=\""
        + row.kind()
        + "\">"
        + escaped(row.outcome())
        + "<td>"
        + escaped(OPEN + row.value() + CLOSE)
        + score
        + "<td>"
        + escaped(OPEN + row.limit() + CLOSE)
        + doubt
        + "<td>"
        + escaped(row.message())
        + remedy
        + means
        + place
        + "<br><small>"
        + escaped(row.clause())
        + "</small></tr>";
  }

  private static String said(Messages words, String part) {
    return escaped(words.text(Message.of("report." + part)));
  }

  private static String picture(Raster raster) {
    byte[] png = PngWriter.rgb(raster, DPI, new ZipDeflate());
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
