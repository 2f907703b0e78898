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
import likeness.portrait.Message;
import likeness.portrait.Report;
import likeness.report.Messages;

/** A report as one page that needs nothing else: no script, no other file, no connection. */
public final class HtmlReport {
  private static final double DPI = 72;
  private static final String STYLE =
      "body{font:16px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1b1b1b;background:#fff}img{max-width:min(100%,28rem)}"
          + "table{border-collapse:collapse;width:100%;margin-top:1.5rem}"
          + "td,th{padding:.45rem .6rem;border-top:1px solid #ddd;text-align:start;"
          + "vertical-align:top}small{color:#555}"
          + ".met{color:#00703c}.failed{color:#b3001b;font-weight:600}"
          + ".warning{color:#8a5200;font-weight:600}.not_assessed{color:#1f49b6}";

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
        .append(escaped(standing(checked.report())))
        .append("</p><img alt=\"")
        .append(said(words, "photo"))
        .append("\" src=\"")
        .append(picture(MarkedPhoto.draw(checked.photo().raster(), checked.report())))
        .append("\"><table><thead><tr>");
    COLUMNS.forEach(column -> page.append("<th>").append(said(words, column)));
    page.append("</tr></thead><tbody>");
    String advice = said(words, "advice");
    ReportRow.of(checked.report(), words).forEach(row -> page.append(row(row, advice)));
    page.append("</tbody></table></body></html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What the verdict is worth. */
  static String standing(Report report) {
    return "A photo that keeps to this document's figures " + report.standing().words() + ".";
  }

  private static String row(ReportRow row, String advice) {
    String remedy = row.remedy().isEmpty() ? "" : "<br>" + escaped(row.remedy());
    return "<tr><th scope=\"row\">"
        + escaped(row.title())
        + (row.rule() ? "" : "<br><small>" + advice + "</small>")
        + "<td class=\""
        + row.kind()
        + "\">"
        + escaped(row.outcome())
        + "<td>"
        + escaped(row.value())
        + "<td>"
        + escaped(row.limit())
        + "<td>"
        + escaped(row.message())
        + remedy
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
