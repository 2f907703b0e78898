// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.crop;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import likeness.geometry.Size;
import likeness.image.Raster;

/** Between rasters, the JDK's images and the JDK's files. */
public final class Images {
  private Images() {}

  static BufferedImage blank(Size size) {
    return new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
  }

  public static BufferedImage image(Raster raster) {
    BufferedImage image = blank(raster.size());
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int at = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        pixels[at++] = raster.rgbAt(x, y);
      }
    }
    return image;
  }

  public static Raster raster(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels =
        image.getType() == BufferedImage.TYPE_INT_RGB
            ? ((DataBufferInt) image.getRaster().getDataBuffer()).getData()
            : image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    byte[] out = new byte[pixels.length * 3];
    for (int i = 0; i < pixels.length; i++) {
      out[i * 3] = (byte) (pixels[i] >> 16);
      out[i * 3 + 1] = (byte) (pixels[i] >> 8);
      out[i * 3 + 2] = (byte) pixels[i];
    }
    return Raster.rgb(width, image.getHeight(), out);
  }

  /** A JPEG by the JDK's encoder, which halves the colour's resolution along both axes. */
  public static byte[] jpeg(Raster raster, int quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality / 100f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image(raster), null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The picture in a file that the JDK reads. */
  public static Raster read(byte[] file) {
    try {
      return raster(ImageIO.read(new ByteArrayInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
