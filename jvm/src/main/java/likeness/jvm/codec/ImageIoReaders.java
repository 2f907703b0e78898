// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The only place that hands out ImageIO readers, so that its disk cache is off before the first of
 * them reads.
 *
 * <p>Readers are named, never looked up by what they claim to read: what lies on the class path
 * must not change the pixels.
 */
final class ImageIoReaders {
  private static final String JDK_JPEG = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";

  static {
    ImageIO.setUseCache(false);
  }

  private ImageIoReaders() {}

  static ImageReader jdkJpeg() throws IOException {
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (all.hasNext()) {
      ImageReaderSpi provider = all.next();
      if (provider.getClass().getName().equals(JDK_JPEG)) {
        return provider.createReaderInstance();
      }
    }
    throw new IllegalStateException("this Java runtime has no JPEG reader of its own");
  }

  static ImageReader webp() throws IOException {
    return new WebPImageReaderSpi().createReaderInstance();
  }
}
