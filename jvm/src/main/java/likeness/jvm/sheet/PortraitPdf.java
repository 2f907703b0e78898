// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.io.IOException;
import likeness.sheet.Placement;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a single photo as a PDF whose page is the photo at true size. */
public final class PortraitPdf {

  private PortraitPdf() {}

  /**
   * Gives the bytes of the PDF; the same input gives the same bytes.
   *
   * @param title the document's title; put nobody's name in it
   */
  public static byte[] bytes(PdfPicture picture, int widthUm, int heightUm, String title)
      throws IOException {
    if (widthUm < 1 || heightUm < 1) {
      throw new IllegalArgumentException(
          "photo: expected a positive size, got " + widthUm + "×" + heightUm + " µm");
    }
    try (PDDocument document = PdfPage.newDocument()) {
      PdfPage page = new PdfPage(document, widthUm, heightUm);
      PageContent content = new PageContent(heightUm);
      page.picture("Im0", picture);
      content.image("Im0", new Placement(0, 0, 0, widthUm, heightUm, false));
      return page.bytes(title, content);
    }
  }
}
