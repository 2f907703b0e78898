// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import likeness.decode.DecodeWarning;
import likeness.decode.JpegFacts;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;

/**
 * JPEG, baseline and progressive, of grey, colour, CMYK and YCCK, through the JDK's native reader.
 */
final class JpegDecoder implements PhotoDecoder {

  /**
   * The JDK renders every scan of a progressive picture, so scans × pixels is what it costs.
   * Encoders write about ten; 64 is enough for the finest split of all components, and the sum
   * bounds the time to some seconds.
   */
  private static final int MAX_SCANS = 64;

  private static final long MAX_SCANNED_PIXELS = 1_500_000_000L;

  /**
   * Each block of 8×8 takes a bit at least, and a block of the least sampled component covers no
   * more than 32×32 pixels; with 3 components that is 1024 pixels for 8 blocks. A file below is cut
   * off, and need not be given memory to find out.
   */
  private static final int MAX_PIXELS_PER_BYTE = 1024;

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.JPEG);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) throws IOException {
    JpegFacts facts = Objects.requireNonNull(header.jpeg(), "header: expected a JPEG's");
    Size size = header.storedSize();
    byte[] plain = PlainJpeg.of(bytes, facts.model());
    checkEffort(plain, size);
    JpegWarnings notes = new JpegWarnings();
    ImageReader reader = ImageIoReaders.jdkJpeg();
    try {
      reader.addIIOReadWarningListener(notes);
      reader.setInput(new ByteArrayImageInput(plain), true, true);
      if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
        throw PhotoDecoders.damaged("JPEG: two sizes");
      }
      boolean colour = facts.model().components() == 3;
      byte[] samples = colour ? rgb(reader, size) : raw(reader.readRaster(0, null), facts.model());
      notes.rejectDamage();
      if (facts.model().components() == 4) {
        CmykInk.normalise(samples, facts);
      }
      Set<DecodeWarning> warnings =
          notes.missingEnd()
              ? EnumSet.of(DecodeWarning.MISSING_END)
              : EnumSet.noneOf(DecodeWarning.class);
      return new StoredPhoto(size, layout(facts.model()), samples, header.profile(), warnings);
    } finally {
      reader.dispose();
    }
  }

  private static StoredPhoto.Layout layout(JpegFacts.Model model) {
    return switch (model) {
      case GREY -> StoredPhoto.Layout.GREY;
      case RGB, YCC -> StoredPhoto.Layout.RGB;
      case CMYK, YCCK -> StoredPhoto.Layout.CMYK;
    };
  }

  private static void checkEffort(byte[] plain, Size size) {
    long pixels = (long) size.width() * size.height();
    if (pixels / MAX_PIXELS_PER_BYTE > plain.length) {
      throw PhotoDecoders.damaged("JPEG: fewer bits than blocks");
    }
    JpegScans scans = JpegScans.read(plain, MAX_SCANS);
    if (scans.count() > MAX_SCANS || scans.count() * pixels > MAX_SCANNED_PIXELS) {
      throw PhotoDecoders.damaged("JPEG: " + scans.count() + " scans or more");
    }
    if (!scans.complete()) {
      throw PhotoDecoders.damaged("JPEG: scans are missing");
    }
  }

  /**
   * The samples of a colour picture.
   *
   * <p>In the order red, green, blue the reader copies its rows whole; into the blue, green, red
   * that it would choose itself it carries each sample by itself, which takes a third longer.
   */
  private static byte[] rgb(ImageReader reader, Size size) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE,
            size.width(),
            size.height(),
            3 * size.width(),
            3,
            new int[] {0, 1, 2},
            null);
    ColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    ImageReadParam into = reader.getDefaultReadParam();
    into.setDestination(new BufferedImage(colours, raster, false, null));
    reader.read(0, into);
    return ((DataBufferByte) raster.getDataBuffer()).getData();
  }

  private static byte[] raw(Raster raster, JpegFacts.Model model) throws IOException {
    if (raster.getNumBands() != model.components()
        || !(raster.getDataBuffer() instanceof DataBufferByte data)) {
      throw new IOException("JPEG: raster of " + raster.getNumBands() + " bands");
    }
    return data.getData();
  }
}
