// SPDX-License-Identifier: Apache-2.0
package likeness.host.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageInputStream;
import likeness.encode.PngWriter;
import likeness.geometry.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Another decoder reads every pixel and every mark as it was written. */
final class PngRoundTripTest {
  private final Random random = new Random(7);

  private BufferedImage read(byte[] file) throws IOException {
    BufferedImage image =
        ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    assertNotNull(image);
    return image;
  }

  /** Noise, a slope, or stripes: each makes other filters win. */
  private byte[] samples(int kind, int length, int width) {
    byte[] samples = new byte[length];
    for (int i = 0; i < length; i++) {
      samples[i] =
          switch (kind) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) (i / 7 + i % width);
            default -> (byte) (i / width % 2 * 255);
          };
    }
    return samples;
  }

  @Test
  void everyPixelComesBack() throws IOException {
    for (int round = 0; round < 60; round++) {
      int w = 1 + random.nextInt(70);
      int h = 1 + random.nextInt(70);
      byte[] samples = samples(round % 3, w * h * 4, w * 4);
      likeness.image.Raster raster =
          switch (round % 4) {
            case 0 -> likeness.image.Raster.rgbx(w, h, samples);
            case 1 -> likeness.image.Raster.bgr(w, h, Arrays.copyOf(samples, w * h * 3));
            default -> likeness.image.Raster.rgb(w, h, Arrays.copyOf(samples, w * h * 3));
          };
      BufferedImage image = read(PngWriter.rgb(raster, 300, new ZipDeflate(round % 10)));
      assertEquals(w, image.getWidth());
      assertEquals(h, image.getHeight());
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          assertEquals(raster.rgbAt(x, y), image.getRGB(x, y) & 0xFFFFFF);
        }
      }
    }
  }

  @Test
  void everyGreyPixelComesBack() throws IOException {
    for (int round = 0; round < 30; round++) {
      int w = 1 + random.nextInt(70);
      int h = 1 + random.nextInt(70);
      byte[] samples = samples(round % 3, w * h, w);
      Raster read =
          read(PngWriter.grey(new Size(w, h), samples, 300, new ZipDeflate())).getRaster();
      assertEquals(1, read.getNumBands());
      for (int i = 0; i < samples.length; i++) {
        assertEquals(samples[i] & 255, read.getSample(i % w, i / w, 0));
      }
    }
  }

  @Test
  void resolutionAndColourSpaceAreMarkedAndNothingElse() throws IOException {
    byte[] file =
        PngWriter.rgb(likeness.image.Raster.rgb(5, 4, new byte[60]), 300, new ZipDeflate());
    assertEquals(List.of("IHDR", "sRGB", "pHYs", "IDAT", "IEND"), chunks(file));
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    IIOMetadata metadata = reader.getImageMetadata(0);
    Element root = (Element) metadata.getAsTree("javax_imageio_png_1.0");
    Element physical = child(root, "pHYs");
    assertEquals("11811", physical.getAttribute("pixelsPerUnitXAxis"));
    assertEquals("11811", physical.getAttribute("pixelsPerUnitYAxis"));
    assertEquals("meter", physical.getAttribute("unitSpecifier"));
    assertEquals("Perceptual", child(root, "sRGB").getAttribute("renderingIntent"));
    reader.dispose();
  }

  private static Element child(Element root, String name) {
    for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeName().equals(name)) {
        return (Element) n;
      }
    }
    throw new AssertionError("no " + name);
  }

  private static List<String> chunks(byte[] file) {
    List<String> names = new ArrayList<>();
    int at = 8;
    while (at < file.length) {
      int length =
          (file[at] & 255) << 24
              | (file[at + 1] & 255) << 16
              | (file[at + 2] & 255) << 8
              | (file[at + 3] & 255);
      names.add(new String(file, at + 4, 4, StandardCharsets.US_ASCII));
      at += length + 12;
    }
    assertEquals(file.length, at, "nothing after the last chunk");
    return names;
  }

  @Test
  void aSmoothPictureIsPacked() {
    byte[] samples = samples(1, 300 * 300 * 3, 900);
    byte[] file =
        PngWriter.rgb(likeness.image.Raster.rgb(300, 300, samples), 300, new ZipDeflate());
    assertTrue(file.length < samples.length / 20, "bytes: " + file.length);
    assertThrows(IllegalArgumentException.class, () -> new ZipDeflate(10));
  }
}
