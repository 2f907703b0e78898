// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import likeness.image.Raster;
import likeness.portrait.PhotoRejected;
import likeness.spec.ByteWindow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class JpegEncoderTest {

  @BeforeAll
  static void keepOffTheDisk() {
    ImageIO.setUseCache(false);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "7,5", "8,8", "9,17", "16,16", "33,40", "413,531", "600,600"})
  void whatIsWrittenIsReadBackBySomebodyElsesDecoder(int width, int height) throws IOException {
    Raster raster = waves(width, height);
    BufferedImage read = read(JpegEncoder.encode(raster, 300, ByteWindow.ANY, false).bytes());
    assertEquals(width, read.getWidth());
    assertEquals(height, read.getHeight());
    assertTrue(meanDifference(raster, read) < 1.2, () -> "mean " + meanDifference(raster, read));
  }

  @ParameterizedTest
  @EnumSource(Chroma.class)
  void everyChromaAndQualityIsReadable(Chroma chroma) throws IOException {
    Raster raster = waves(50, 37);
    JpegImage image = new JpegImage(raster, chroma);
    double previous = Double.MAX_VALUE;
    for (int quality : new int[] {1, 10, 25, 50, 75, 90, 100}) {
      BufferedImage read = read(image.encode(quality, 72, 0));
      double difference =
          chroma == Chroma.NONE ? meanGreyDifference(raster, read) : meanDifference(raster, read);
      assertTrue(
          difference <= previous + 0.3,
          chroma + " " + quality + ": " + difference + " after " + previous);
      previous = difference;
    }
    assertTrue(previous < (chroma == Chroma.QUARTER ? 3 : 0.8), chroma + ": " + previous);
  }

  @ParameterizedTest
  @CsvSource({"FFFFFF,0", "000000,0", "808080,0", "E4E6E8,1", "3366CC,1"})
  void flatColourSurvivesTheBestQuality(String hex, int allowedError) throws IOException {
    int rgb = Integer.parseInt(hex, 16);
    byte[] samples = new byte[40 * 40 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (rgb >> (16 - i % 3 * 8));
    }
    Raster raster = Raster.rgb(40, 40, samples);
    BufferedImage read = read(new JpegImage(raster, Chroma.FULL).encode(100, 300, 0));
    assertTrue(
        meanDifference(raster, read) <= allowedError, () -> "mean " + meanDifference(raster, read));
  }

  @Test
  void theCeilingIsMetAtTheBestQualityInside() {
    Raster raster = waves(600, 600);
    ByteWindow window = new ByteWindow(0, 60_000);
    EncodedJpeg file = JpegEncoder.encode(raster, 300, window, false);
    assertTrue(file.bytes().length <= 60_000);
    byte[] next = new JpegImage(raster, file.chroma()).encode(file.quality() + 1, 300, 0);
    assertTrue(next.length > 60_000, "a better quality would fit: " + next.length);
  }

  @Test
  void theFloorIsMetWithoutBytesAfterTheEnd() throws IOException {
    Raster raster = waves(100, 100);
    int floor = 200 * 1024;
    EncodedJpeg file = JpegEncoder.encode(raster, 300, new ByteWindow(floor, floor + 1000), false);
    assertEquals(floor, file.bytes().length);
    assertEquals(100, file.quality());
    assertTrue(file.paddingBytes() > 65_535, "more than one comment is needed here");
    assertEquals(0xD9, file.bytes()[floor - 1] & 255);
    assertTrue(meanDifference(raster, read(file.bytes())) < 0.7);
  }

  @ParameterizedTest
  @CsvSource({"4", "5", "65535", "65536", "65537", "65538", "65539", "65540", "131078", "200000"})
  void paddingAddsExactlyThatManyBytes(int padding) throws IOException {
    JpegImage image = new JpegImage(waves(16, 16), Chroma.FULL);
    byte[] padded = image.encode(90, 300, padding);
    assertEquals(image.encode(90, 300, 0).length + padding, padded.length);
    read(padded);
  }

  @Test
  void anImpossibleCeilingIsRefused() {
    PhotoRejected rejected =
        assertThrows(
            PhotoRejected.class,
            () -> JpegEncoder.encode(waves(600, 600), 300, new ByteWindow(0, 2000), false));
    assertEquals(PhotoRejected.Code.FILE_SIZE_INFEASIBLE, rejected.code());
  }

  @Test
  void theProfileIsSrgbToTheJvmsColourManagement() {
    ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    for (int i = 0; i <= 255; i += 15) {
      float[] srgb = {i / 255f, (255 - i) / 255f, (i * 7 & 255) / 255f};
      float[] back = ours.toRGB(srgb);
      for (int c = 0; c < 3; c++) {
        assertEquals(srgb[c], back[c], 1.5 / 255, "channel " + c + " of " + Arrays.toString(srgb));
      }
    }
  }

  @Test
  void theResolutionStandsInJfifAndExif() {
    byte[] bytes = JpegEncoder.encode(waves(8, 8), 300, ByteWindow.ANY, false).bytes();
    assertEquals(1, bytes[13]);
    assertEquals(300, (bytes[14] & 255) << 8 | bytes[15] & 255);
    assertEquals(300, (bytes[16] & 255) << 8 | bytes[17] & 255);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int tiff = text.indexOf("Exif\0\0") + 6;
    assertEquals("MM\0*", text.substring(tiff, tiff + 4));
    int rational = tiff + 8 + 2 + 5 * 12 + 4;
    assertEquals(300, (bytes[rational + 2] & 255) << 8 | bytes[rational + 3] & 255);
  }

  private static Raster waves(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = (y * width + x) * 3;
        samples[i] = (byte) (128 + 90 * Math.sin(x * 0.11 + y * 0.03));
        samples[i + 1] = (byte) (128 + 70 * Math.sin(y * 0.13));
        samples[i + 2] = (byte) (128 + 60 * Math.cos(x * 0.05 - y * 0.09));
      }
    }
    return Raster.rgb(width, height, samples);
  }

  private static BufferedImage read(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    assertTrue(image != null, "no reader takes it");
    return image;
  }

  private static double meanDifference(Raster raster, BufferedImage read) {
    double sum = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        int a = raster.rgbAt(x, y);
        int b = read.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
        }
      }
    }
    return sum / (3.0 * raster.width() * raster.height());
  }

  private static double meanGreyDifference(Raster raster, BufferedImage read) {
    double sum = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        int rgb = raster.rgbAt(x, y);
        double grey = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
        sum += Math.abs(grey - read.getRaster().getSample(x, y, 0));
      }
    }
    return sum / (raster.width() * raster.height());
  }
}
