// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import likeness.geometry.Size;
import likeness.image.Raster;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A portrait as a PDF holds it: a JPEG file byte for byte, or pixels without loss.
 *
 * <p>PDFBox's own factories decode through ImageIO, which may write a cache file; here the bytes go
 * in as they are.
 */
public final class PdfPicture {
  private final byte[] stream;
  private final COSName filter;
  private final PDColorSpace colours;
  private final Size size;

  private PdfPicture(byte[] stream, COSName filter, PDColorSpace colours, Size size) {
    this.stream = stream;
    this.filter = filter;
    this.colours = colours;
    this.size = size;
  }

  /**
   * Takes a JPEG file as it is.
   *
   * @throws IllegalArgumentException if it is no JPEG file in grey or three components of 8 bits
   */
  public static PdfPicture jpeg(byte[] file) {
    JpegFrame frame = JpegFrame.of(file);
    if (frame.bits() != 8 || (frame.components() != 1 && frame.components() != 3)) {
      throw new IllegalArgumentException(
          "jpeg: expected 8 bits and 1 or 3 components, got "
              + frame.bits()
              + " and "
              + frame.components());
    }
    PDColorSpace colours = frame.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
    return new PdfPicture(file.clone(), COSName.DCT_DECODE, colours, frame.size());
  }

  /** Takes pixels without loss. */
  public static PdfPicture raster(Raster raster) {
    byte[] row = new byte[raster.width() * 3];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < raster.height(); y++) {
        for (int x = 0; x < raster.width(); x++) {
          int rgb = raster.rgbAt(x, y);
          row[3 * x] = (byte) (rgb >> 16);
          row[3 * x + 1] = (byte) (rgb >> 8);
          row[3 * x + 2] = (byte) rgb;
        }
        out.write(row);
      }
    } catch (IOException e) {
      throw new IllegalStateException("raster: writing to memory failed", e);
    }
    return new PdfPicture(
        packed.toByteArray(), COSName.FLATE_DECODE, PDDeviceRGB.INSTANCE, raster.size());
  }

  Size size() {
    return size;
  }

  /** Puts the picture into a document; each call makes one more object. */
  PDImageXObject embed(PDDocument document) throws IOException {
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(stream),
        filter,
        size.width(),
        size.height(),
        8,
        colours);
  }

  void addTo(CRC32 sum) {
    sum.update(stream);
  }

  @Override
  public String toString() {
    return "[photo " + size + "]";
  }
}
