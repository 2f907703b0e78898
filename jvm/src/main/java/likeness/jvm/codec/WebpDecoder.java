// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageReader;
import likeness.decode.DecodeWarning;
import likeness.decode.PhotoFormat;
import likeness.decode.PhotoHeader;
import likeness.geometry.Size;
import likeness.host.codec.Damage;
import likeness.host.codec.PhotoDecoder;
import likeness.host.codec.PlainWebp;
import likeness.host.codec.StoredPhoto;

/** WebP, lossy and lossless, the first frame of an animation, over white; through TwelveMonkeys. */
final class WebpDecoder implements PhotoDecoder {
  private static final int OPAQUE = 255;

  @Override
  public Set<PhotoFormat> formats() {
    return EnumSet.of(PhotoFormat.WEBP);
  }

  @Override
  public StoredPhoto decode(byte[] bytes, PhotoHeader header) throws IOException {
    Size canvas = header.storedSize();
    PlainWebp plain = PlainWebp.of(bytes, canvas);
    BufferedImage image = read(plain);
    Set<DecodeWarning> warnings = EnumSet.noneOf(DecodeWarning.class);
    boolean bare = !plain.size().equals(canvas);
    if (!bare && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      return new StoredPhoto(canvas, StoredPhoto.Layout.BGR, samples, header.profile(), warnings);
    }
    byte[] bgr = new byte[canvas.width() * canvas.height() * 3];
    if (bare) {
      Arrays.fill(bgr, (byte) OPAQUE);
    }
    if (overlay(image, plain, bgr, canvas.width()) || bare) {
      warnings.add(DecodeWarning.ALPHA_OVER_WHITE);
    }
    return new StoredPhoto(canvas, StoredPhoto.Layout.BGR, bgr, header.profile(), warnings);
  }

  private static BufferedImage read(PlainWebp plain) throws IOException {
    ImageReader reader = ImageIoReaders.webp();
    try {
      List<String> warned = new ArrayList<>();
      reader.addIIOReadWarningListener((source, warning) -> warned.add(warning));
      reader.setInput(new ByteArrayImageInput(plain.file()), true, true);
      if (reader.getWidth(0) != plain.size().width()
          || reader.getHeight(0) != plain.size().height()) {
        throw Damage.found("WebP: two sizes");
      }
      BufferedImage image = reader.read(0);
      if (!warned.isEmpty()) {
        throw Damage.found("WebP: " + warned.get(0));
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** Lays the picture over what is there; says whether anything shone through. */
  private static boolean overlay(
      BufferedImage image, PlainWebp plain, byte[] bgr, int canvasWidth) {
    boolean transparent = false;
    int width = plain.size().width();
    int[] row = new int[width];
    for (int y = 0; y < plain.size().height(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      int at = ((plain.top() + y) * canvasWidth + plain.left()) * 3;
      for (int x = 0; x < width; x++) {
        int alpha = row[x] >>> 24;
        transparent |= alpha != OPAQUE;
        bgr[at] = overWhite(row[x], alpha);
        bgr[at + 1] = overWhite(row[x] >> 8, alpha);
        bgr[at + 2] = overWhite(row[x] >> 16, alpha);
        at += 3;
      }
    }
    return transparent;
  }

  private static byte overWhite(int value, int alpha) {
    return (byte) (((value & 255) * alpha + OPAQUE * (OPAQUE - alpha) + 127) / OPAQUE);
  }
}
