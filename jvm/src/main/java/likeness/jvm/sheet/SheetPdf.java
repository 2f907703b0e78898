// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import likeness.geometry.Micrometres;
import likeness.sheet.Line;
import likeness.sheet.Placement;
import likeness.sheet.Ruler;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a planned sheet as a PDF at true size. */
public final class SheetPdf {
  private static final int CUT_PEN_UM = Micrometres.PER_MM / 10;
  private static final int RULER_PEN_UM = Micrometres.PER_MM / 8;
  private static final int NOTE_SIZE_UM = 2 * Micrometres.PER_MM;

  private SheetPdf() {}

  /**
   * Draws each copy in its place at exactly its size, the marks and the ruler as lines.
   *
   * <p>Takes the plan, the spec's items and one picture for each {@link SheetItem#image}; a picture
   * goes into the file once, however often it is drawn. Gives the bytes of a PDF whose page is the
   * paper; the same input gives the same bytes. Holds the file twice in memory and writes nothing
   * to disk.
   *
   * @param title the document's title; put nobody's name in it
   * @throws IllegalArgumentException if an item's picture is missing or has not its shape
   */
  public static byte[] bytes(
      SheetPlan plan, List<SheetItem> items, List<PdfPicture> pictures, String title)
      throws IOException {
    try (PDDocument document = PdfPage.newDocument()) {
      PdfPage page = new PdfPage(document, plan.widthUm(), plan.heightUm());
      PageContent content = new PageContent(plan.heightUm());
      TreeSet<Integer> used = new TreeSet<>();
      for (Placement p : plan.placements()) {
        SheetItem item = items.get(p.item());
        int image = item.image();
        if (image >= pictures.size()) {
          throw new IllegalArgumentException(
              "pictures: expected at least " + (image + 1) + ", got " + pictures.size());
        }
        item.requireShape(pictures.get(image).size());
        used.add(image);
        content.image("Im" + image, p);
      }
      for (int image : used) {
        page.picture("Im" + image, pictures.get(image));
      }
      content.pen(CUT_PEN_UM, 5);
      for (Line mark : plan.marks()) {
        content.line(mark);
      }
      Ruler ruler = plan.ruler();
      if (ruler != null) {
        page.helvetica();
        draw(ruler, content);
      }
      return page.bytes(title, content);
    }
  }

  private static void draw(Ruler ruler, PageContent content) {
    content.pen(RULER_PEN_UM, 2);
    for (Line stroke : ruler.strokes()) {
      content.line(stroke);
    }
    if (ruler.note()) {
      int mm = ruler.lengthUm() / Micrometres.PER_MM;
      String note = "Print at 100 %: this scale must be " + mm + " mm long.";
      content.text(PdfPage.FONT, NOTE_SIZE_UM, ruler.noteSpot(), ruler.vertical(), note);
    }
  }
}
