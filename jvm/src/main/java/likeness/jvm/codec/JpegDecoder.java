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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.host.codec.Damage;
import likeness.host.codec.JpegStream;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.StoredPhoto;

/**
 * JPEG, baseline and progressive, of grey, colour, CMYK and YCCK, through the JDK's native reader.
 */
final class JpegDecoder implements PhotoDecoder {

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.JPEG);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) throws IOException {
    Size size = header.storedSize();
    int components = JpegStream.components(header);
    byte[] plain = JpegStream.plain(bytes, header);
    JpegWarnings notes = new JpegWarnings();
    ImageReader reader = ImageIoReaders.jdkJpeg();
    try {
      reader.addIIOReadWarningListener(notes);
      reader.setInput(new ByteArrayImageInput(plain), true, true);
      if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
        throw Damage.found("JPEG: two sizes");
      }
      byte[] samples =
          components == 3 ? rgb(reader, size) : raw(reader.readRaster(0, null), components);
      notes.rejectDamage();
      return JpegStream.photo(samples, header, notes.missingEnd());
    } finally {
      reader.dispose();
      if (plain != bytes) {
        Arrays.fill(plain, (byte) 0);
      }
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

  private static byte[] raw(Raster raster, int components) throws IOException {
    if (raster.getNumBands() != components
        || !(raster.getDataBuffer() instanceof DataBufferByte data)) {
      throw new IOException("JPEG: raster of " + raster.getNumBands() + " bands");
    }
    return data.getData();
  }
}
