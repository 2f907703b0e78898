// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import likeness.sheet.Placement;
import likeness.sheet.Ruler;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a picture and lines of text as a PDF of A4 pages. */
public final class TextPdf {
  private static final int WIDTH_UM = 210_000;
  private static final int HEIGHT_UM = 297_000;
  private static final int MARGIN_UM = 15_000;
  private static final int PICTURE_UM = 100_000;
  private static final int PLAIN_UM = 3_300;
  private static final int HEADING_UM = 4_400;
  private static final int LEADING_UM = 4_700;

  /** So many lines stay with a heading that is above them. */
  private static final int WITH_HEADING = 3;

  /** As many letters as fit, at half an em each. */
  private static final int LETTERS = 108;

  /** A line, and whether it is a heading. */
  public record Line(String text, boolean heading) {}

  private TextPdf() {}

  /**
   * Gives the bytes of the PDF; the same input gives the same bytes. Letters that Latin-1 lacks
   * become question marks.
   *
   * @param title the document's title; put nobody's name in it
   */
  public static byte[] bytes(
      PdfPicture picture, int width, int height, List<Line> lines, String title)
      throws IOException {
    try (PDDocument document = PdfPage.newDocument()) {
      PdfPage page = newPage(document);
      page.picture("Im0", picture);
      double scale = (double) PICTURE_UM / Math.max(width, height);
      int wide = (int) (width * scale);
      int high = (int) (height * scale);
      PageContent content = new PageContent(HEIGHT_UM);
      content.image("Im0", new Placement(0, MARGIN_UM, MARGIN_UM, wide, high, false));
      int y = MARGIN_UM + high + 2 * LEADING_UM;
      for (Line line : wrapped(lines)) {
        int lowest = HEIGHT_UM - MARGIN_UM - (line.heading() ? WITH_HEADING * LEADING_UM : 0);
        if (y > lowest) {
          page.fill(content);
          page = newPage(document);
          content = new PageContent(HEIGHT_UM);
          y = MARGIN_UM + LEADING_UM;
        }
        int size = line.heading() ? HEADING_UM : PLAIN_UM;
        content.text(PdfPage.FONT, size, new Ruler.Spot(MARGIN_UM, y), false, line.text());
        y += LEADING_UM;
      }
      page.fill(content);
      return page.bytes(title);
    }
  }

  private static PdfPage newPage(PDDocument document) {
    PdfPage page = new PdfPage(document, WIDTH_UM, HEIGHT_UM);
    page.helvetica();
    return page;
  }

  /** Breaks long lines between words. */
  private static List<Line> wrapped(List<Line> lines) {
    List<Line> out = new ArrayList<>();
    for (Line line : lines) {
      String rest = line.text();
      while (rest.length() > LETTERS) {
        int space = rest.lastIndexOf(' ', LETTERS);
        int end = space > 0 ? space : LETTERS;
        out.add(new Line(rest.substring(0, end), line.heading()));
        rest = rest.substring(end).strip();
      }
      out.add(new Line(rest, line.heading()));
    }
    return out;
  }
}
