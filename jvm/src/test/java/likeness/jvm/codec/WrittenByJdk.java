// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The contract's picture, written by writers that know nothing of the decoders here. */
final class WrittenByJdk {
  private WrittenByJdk() {}

  private static BufferedImage image() {
    BufferedImage image =
        new BufferedImage(
            PhotoDecoderContract.WIDTH, PhotoDecoderContract.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, 10 * x << 16 | 15 * y << 8 | 128);
      }
    }
    return image;
  }

  static byte[] written(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image(), format, stream);
    }
    return out.toByteArray();
  }

  static byte[] jpeg(boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.95f);
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image(), null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
