// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import likeness.geometry.Micrometres;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;

/**
 * A page of a PDF that is as large as the paper, asks viewers not to scale it, and is the same,
 * byte for byte, for the same input.
 *
 * <p>No temporary files, no dates, nobody's name. PDFBox's fonts are not used: loading one searches
 * the machine's fonts and writes a cache file.
 */
final class PdfPage {
  static final String FONT = "F";

  private final PDDocument document;
  private final PDPage page;
  private final PDResources resources = new PDResources();
  private final CRC32 sum = new CRC32();

  PdfPage(PDDocument document, int widthUm, int heightUm) {
    this.document = document;
    this.page = new PDPage(new PDRectangle(points(widthUm), points(heightUm)));
    page.setResources(resources);
    document.addPage(page);
  }

  static PDDocument newDocument() {
    return new PDDocument(IOUtils.createMemoryOnlyStreamCache());
  }

  private static float points(int um) {
    return (float) (um * 72.0 / Micrometres.PER_INCH);
  }

  /** Embeds a picture once, under a name. */
  void picture(String name, PdfPicture picture) throws IOException {
    resources.put(COSName.getPDFName(name), picture.embed(document));
    picture.addTo(sum);
  }

  /** Names Helvetica, which every viewer has, as {@link #FONT}. */
  void helvetica() {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName(FONT), font);
    resources.getCOSObject().setItem(COSName.FONT, fonts);
  }

  /** Puts the drawing orders on the page. */
  void fill(PageContent content) throws IOException {
    byte[] orders = content.bytes();
    page.setContents(new PDStream(document, new ByteArrayInputStream(orders)));
    sum.update(orders);
  }

  /** The finished file, of which this is the only page. */
  byte[] bytes(String title, PageContent content) throws IOException {
    fill(content);
    return bytes(title);
  }

  /** The finished file, of which this is the last page. */
  byte[] bytes(String title) throws IOException {
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setPrintScaling(PRINT_SCALING.None);
    preferences.setDisplayDocTitle(true);
    preferences.getCOSObject().setBoolean(COSName.getPDFName("PickTrayByPDFSize"), true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Likeness");
    document.setVersion(1.7f);
    document.setDocumentId(sum.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Uncompressed: what compression makes of the same orders differs between Java versions.
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }
}
