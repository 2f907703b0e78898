// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.receipt;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import likeness.decode.PhotoFormat;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.json.JsonField;
import likeness.json.JsonReader;
import likeness.jvm.Sha256;
import likeness.jvm.sheet.FactSheetPdf;
import likeness.jvm.sheet.PdfPicture;
import likeness.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a page for people: what was made of which file, for which document, what was
 * changed, where the crop lies. Holds no picture unless it is handed one.
 */
public final class ReceiptPage {
  private static final String TITLE = "Likeness edit receipt";
  private static final int DRAWING_PX = 220;

  private final List<FactSheetPdf.Section> sections;
  private final FactSheetPdf.Crop crop;
  private final JsonField receipt;
  private byte @Nullable [] photo;

  private ReceiptPage(JsonField receipt) {
    this.receipt = receipt;
    this.sections = ReceiptSections.of(receipt);
    JsonField input = receipt.get("input");
    this.crop =
        new FactSheetPdf.Crop(
            new Size(input.get("upright_width").whole(), input.get("upright_height").whole()),
            receipt.get("framing").get("corners").list(ReceiptPage::point));
  }

  /**
   * Reads a receipt.
   *
   * @param text the receipt's JSON
   * @throws likeness.json.JsonException if it is none; the message names the field
   */
  public static ReceiptPage of(String text) {
    JsonField receipt = JsonField.root(JsonReader.read(text));
    JsonField schema = receipt.get("schema");
    if (!schema.text().equals(Receipt.SCHEMA)) {
      throw schema.error("expected " + Receipt.SCHEMA + ", got " + schema.text());
    }
    return new ReceiptPage(receipt);
  }

  /**
   * Shows the made photo on the page as well.
   *
   * @param file the output that the receipt is for
   * @throws IllegalArgumentException if its hash is not the receipt's
   */
  public ReceiptPage withPhoto(byte[] file) {
    if (!Sha256.hex(file).equals(receipt.get("output").get("sha256").text())) {
      throw new IllegalArgumentException(
          "photo: expected the file that the receipt names as its output, got another");
    }
    photo = file.clone();
    return this;
  }

  /** One page of A4. The same receipt gives the same bytes. */
  public byte[] pdf() throws IOException {
    byte[] file = photo;
    if (file != null && !isA(PhotoFormat.JPEG, file)) {
      throw new IllegalArgumentException("photo: a PDF takes JPEG only; make an HTML page instead");
    }
    PdfPicture picture = file == null ? null : PdfPicture.jpeg(file);
    return FactSheetPdf.bytes(TITLE, sections, crop, picture);
  }

  /** One page without scripts, links or anything that is loaded from elsewhere. */
  public String html() {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'; img-src data:\">\n")
        .append("<title>" + TITLE + "</title>\n<style>\n")
        .append(
            """
            @page { size: A4; margin: 15mm }
            :root { color-scheme: light dark }
            body { font: 14px/1.4 system-ui, sans-serif; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem }
            h1 { font-size: 1.4rem; margin: 0 0 .8rem } h2 { font-size: 1rem; margin: 1rem 0 .2rem }
            table { border-collapse: collapse; width: 100% }
            th { text-align: left; font-weight: 400; width: 11rem; vertical-align: top; opacity: .75 }
            td { overflow-wrap: anywhere }
            figure { margin: 0; display: inline-block; vertical-align: top; padding-right: 1.5rem }
            figcaption { font-size: .8rem; opacity: .75 }
            img { max-width: 220px; max-height: 220px }
            """)
        .append("</style>\n</head>\n<body>\n<h1>" + TITLE + "</h1>\n");
    figures(out);
    sections.forEach(section -> append(out, section));
    return out.append("</body>\n</html>\n").toString();
  }

  private void figures(StringBuilder out) {
    out.append("<figure>");
    drawing(out);
    out.append("<figcaption>where the crop lies in the source</figcaption></figure>\n");
    byte[] file = photo;
    if (file != null) {
      boolean png = isA(PhotoFormat.PNG, file);
      out.append("<figure><img alt=\"the made photo\" src=\"data:image/")
          .append(png ? "png" : "jpeg")
          .append(";base64,")
          .append(Base64.getEncoder().encodeToString(file))
          .append("\"><figcaption>the made photo</figcaption></figure>\n");
    }
  }

  private void drawing(StringBuilder out) {
    Size source = crop.source();
    double scale = (double) DRAWING_PX / Math.max(source.width(), source.height());
    int width = (int) Math.round(source.width() * scale);
    int height = (int) Math.round(source.height() * scale);
    out.append("<svg width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 ")
        .append(source.width() + " " + source.height() + "\" role=\"img\"")
        .append(" aria-label=\"outline of the source with the crop\">")
        .append("<path fill=\"none\" stroke=\"#999\" stroke-width=\"" + 2 / scale + "\" d=\"M0 0H")
        .append(source.width() + "V" + source.height() + "H0Z\"/>")
        .append("<path fill=\"#7f9fbf33\" stroke=\"#246\" stroke-width=\"" + 1.5 / scale)
        .append("\" d=\"");
    for (int i = 0; i < crop.corners().size(); i++) {
      Point p = crop.corners().get(i);
      out.append(i == 0 ? "M" : "L").append(p.x()).append(' ').append(p.y());
    }
    out.append("Z\"/></svg>");
  }

  private static void append(StringBuilder out, FactSheetPdf.Section section) {
    out.append("<h2>" + escaped(section.title()) + "</h2>\n<table>\n");
    for (FactSheetPdf.Fact fact : section.facts()) {
      out.append("<tr><th scope=\"row\">" + escaped(fact.name()) + "</th><td>")
          .append(escaped(fact.value()))
          .append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static boolean isA(PhotoFormat format, byte[] file) {
    return PhotoFormat.sniff(file).filter(found -> found == format).isPresent();
  }

  private static Point point(JsonField field) {
    List<Double> xy = field.list(JsonField::number);
    if (xy.size() != 2) {
      throw field.error("expected x and y");
    }
    return new Point(xy.get(0), xy.get(1));
  }
}
