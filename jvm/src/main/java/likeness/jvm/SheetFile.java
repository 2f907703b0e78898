// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import likeness.encode.JpegEncoder;
import likeness.encode.PngWriter;
import likeness.host.encode.ZipDeflate;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.sheet.PdfPicture;
import likeness.jvm.sheet.SheetPdf;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetRasterizer;
import likeness.spec.ByteWindow;

/** Writes a planned sheet as the file that a printer or a lab takes. */
public final class SheetFile {
  private static final String TITLE = "Likeness print sheet";

  private SheetFile() {}

  /**
   * Gives the whole file.
   *
   * @param items the spec's items, in the plan's order
   * @param pictures one for each {@link SheetItem#image}
   * @param dpi the resolution of JPEG and PNG; a PDF keeps the pictures' own pixels
   */
  public static byte[] bytes(
      SheetPlan plan,
      List<SheetItem> items,
      List<SheetPicture> pictures,
      SheetFormat format,
      int dpi) {
    if (format == SheetFormat.PDF) {
      return pdf(plan, items, pictures);
    }
    List<Raster> rasters = pictures.stream().map(SheetPicture::raster).toList();
    Raster sheet = SheetRasterizer.render(plan, items, rasters, dpi, Bands.SEQUENTIAL);
    return format == SheetFormat.PNG
        ? PngWriter.rgb(sheet, dpi, new ZipDeflate())
        : JpegEncoder.encode(sheet, dpi, ByteWindow.ANY, false).bytes();
  }

  private static byte[] pdf(SheetPlan plan, List<SheetItem> items, List<SheetPicture> pictures) {
    List<PdfPicture> embedded =
        pictures.stream()
            .map(p -> p.jpeg().map(PdfPicture::jpeg).orElseGet(() -> PdfPicture.raster(p.raster())))
            .toList();
    try {
      return SheetPdf.bytes(plan, items, embedded, TITLE);
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF is written to memory, which cannot fail", e);
    }
  }
}
