// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Nested;

/** The contract, for each codec, on files that the JDK's writers made. */
class CodecsTest {

  @Nested
  class Jpeg extends PhotoDecoderContract {
    @Override
    PhotoDecoder decoder() {
      return new JpegDecoder();
    }

    @Override
    byte[] ramp() throws IOException {
      return jpeg(false);
    }

    @Override
    int tolerance() {
      return 14;
    }
  }

  @Nested
  class ProgressiveJpeg extends PhotoDecoderContract {
    @Override
    PhotoDecoder decoder() {
      return new JpegDecoder();
    }

    @Override
    byte[] ramp() throws IOException {
      return jpeg(true);
    }

    @Override
    int tolerance() {
      return 14;
    }
  }

  @Nested
  class Png extends PhotoDecoderContract {
    @Override
    PhotoDecoder decoder() {
      return new PngDecoder();
    }

    @Override
    byte[] ramp() throws IOException {
      return written("png");
    }

    @Override
    int tolerance() {
      return 0;
    }
  }

  @Nested
  class Bmp extends PhotoDecoderContract {
    @Override
    PhotoDecoder decoder() {
      return new BmpDecoder();
    }

    @Override
    byte[] ramp() throws IOException {
      return written("bmp");
    }

    @Override
    int tolerance() {
      return 0;
    }
  }

  @Nested
  class Gif extends PhotoDecoderContract {
    @Override
    PhotoDecoder decoder() {
      return new GifDecoder();
    }

    @Override
    byte[] ramp() throws IOException {
      return written("gif");
    }

    /** The writer reduces the picture to 256 colours. */
    @Override
    int tolerance() {
      return 30;
    }
  }

  @Nested
  class Webp extends PhotoDecoderContract {
    /** Written by cwebp 1.2.4 at quality 90 from the formula of the contract. */
    private static final String FILE =
        "UklGRogAAABXRUJQVlA4IHwAAACwBACdASoYABAAPjEWiUKiISEYBAAgAwS2AE6ZQjubwD8JeEAAqSguXnB7ZAWAAP7/P30/ZNubc6"
            + "yYdnNsg7JiYs3/65M87HWZFnTpE2d+Wb8UpoKvhASUFXlt2kcr8RuGSw8BTtWck9KEmyzesQ+N84sDxu64xZH5l+QA";

    @Override
    PhotoDecoder decoder() {
      return new WebpDecoder();
    }

    @Override
    byte[] ramp() {
      return Base64.getDecoder().decode(FILE);
    }

    /** Colour is halved both ways, and this ramp is steep. */
    @Override
    int tolerance() {
      return 24;
    }
  }

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

  private static byte[] written(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image(), format, stream);
    }
    return out.toByteArray();
  }

  private static byte[] jpeg(boolean progressive) throws IOException {
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
