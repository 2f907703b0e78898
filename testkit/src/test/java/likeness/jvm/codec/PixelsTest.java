// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodeWarning;
import likeness.decode.DecodedPhoto;
import likeness.decode.Density;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.testkit.photofile.BmpFiles;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.FileBytes;
import likeness.testkit.photofile.GifFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;
import likeness.testkit.photofile.WebpFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pixel of files made bit by bit. */
class PixelsTest {
  private static final int WIDTH = 21;
  private static final int HEIGHT = 13;
  private static final Picture RAMP = Picture.ramp(48, 32);

  @TestFactory
  List<DynamicTest> pngOfEveryKind() {
    List<PngFiles.Kind> kinds = new ArrayList<>();
    int[][] depths = {{1, 2, 4, 8, 16}, {}, {8, 16}, {1, 2, 4, 8}, {8, 16}, {}, {8, 16}};
    for (int type = 0; type < depths.length; type++) {
      for (int depth : depths[type]) {
        for (int filter = 0; filter < 5; filter++) {
          kinds.add(new PngFiles.Kind(type, depth, false, filter));
          kinds.add(new PngFiles.Kind(type, depth, true, filter));
        }
      }
    }
    return kinds.stream()
        .map(kind -> DynamicTest.dynamicTest(kind.toString(), () -> png(kind)))
        .toList();
  }

  private static void png(PngFiles.Kind kind) {
    int greatest = (1 << kind.depth()) - 1;
    PngFiles.Samples samples = (x, y, c) -> x * 7919 + y * 104729 + c * 1299709 & greatest;
    FileBytes palette = new FileBytes();
    for (int i = 0; i <= Math.min(greatest, 255); i++) {
      palette.u8(i * 3, i * 5, i * 7);
    }
    byte[] file =
        kind.colourType() == PngFiles.PALETTE
            ? PngFiles.of(WIDTH, HEIGHT, kind, samples, PngFiles.chunk("PLTE", palette.toBytes()))
            : PngFiles.of(WIDTH, HEIGHT, kind, samples);
    Raster raster = decode(file).raster();
    boolean grey = kind.colourType() == PngFiles.GREY || kind.colourType() == PngFiles.GREY_ALPHA;
    int alphaAt =
        kind.colourType() == PngFiles.GREY_ALPHA
            ? 1
            : kind.colourType() == PngFiles.COLOUR_ALPHA ? 3 : -1;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          int index = samples.at(x, y, 0);
          double value =
              kind.colourType() == PngFiles.PALETTE
                  ? index * (3 + 2 * c) & 255
                  : rounded(samples.at(x, y, grey ? 0 : c), greatest);
          double alpha = alphaAt < 0 ? 1 : rounded(samples.at(x, y, alphaAt), greatest) / 255.0;
          int expected = (int) Math.round(value * alpha + 255 * (1 - alpha));
          assertEquals(expected, raster.rgbAt(x, y) >> 16 - 8 * c & 255, kind + " " + x + ", " + y);
        }
      }
    }
  }

  private static long rounded(int sample, int greatest) {
    return Math.round(sample * 255.0 / greatest);
  }

  @TestFactory
  List<DynamicTest> turnsEveryFormatUpright() {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(
            orientation ->
                DynamicTest.dynamicTest("orientation " + orientation, () -> upright(orientation)))
        .toList();
  }

  private static void upright(int orientation) {
    byte[] exif = ExifFiles.orientation(orientation);
    upright(PngFiles.withChunk(PngFiles.of(RAMP, false), "eXIf", exif), orientation, 0);
    upright(JpegFiles.withExif(JpegFiles.baseline(RAMP), exif), orientation, 12);
    byte[] webp =
        WebpFiles.extended(
            48,
            32,
            WebpFiles.EXIF,
            WebpFiles.chunk("VP8L", WebpFiles.losslessBody(RAMP)),
            WebpFiles.chunk("EXIF", new FileBytes().ascii("Exif\0\0").bytes(exif).toBytes()));
    upright(webp, orientation, 0);
  }

  /**
   * Where each stored pixel belongs, straight from the wording: the 0th row is at the top, right,
   * bottom, left.
   */
  private static void upright(byte[] file, int orientation, int tolerance) {
    Raster raster = decode(file).raster();
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        int got =
            switch (orientation) {
              case 1 -> raster.rgbAt(x, y);
              case 2 -> raster.rgbAt(47 - x, y);
              case 3 -> raster.rgbAt(47 - x, 31 - y);
              case 4 -> raster.rgbAt(x, 31 - y);
              case 5 -> raster.rgbAt(y, x);
              case 6 -> raster.rgbAt(31 - y, x);
              case 7 -> raster.rgbAt(31 - y, 47 - x);
              default -> raster.rgbAt(y, 47 - x);
            };
        for (int shift = 0; shift <= 16; shift += 8) {
          assertEquals(RAMP.at(x, y) >> shift & 255, got >> shift & 255, tolerance);
        }
      }
    }
  }

  @Test
  void readsExif() {
    byte[] exif = ExifFiles.full(1, 300, "2024:05:31 18:02:11");
    DecodedPhoto photo = decode(PngFiles.withChunk(PngFiles.of(RAMP, false), "eXIf", exif));
    assertEquals("2024:05:31 18:02:11", photo.header().exif().takenAt());
    assertEquals(new Density(300, 300), photo.header().density());
    assertEquals(List.of(), photo.warnings());
  }

  @Test
  void keepsTheTablesOfAJpeg() {
    assertEquals(2, decode(JpegFiles.baseline(RAMP)).header().jpeg().quantisation().size());
  }

  @Test
  void gifAndItsInterlacing() {
    Picture grey = Picture.of(19, 23, (x, y) -> (x * 13 + y * 5 & 255) * 0x010101);
    same(grey, decode(GifFiles.of(grey)).raster(), 0, 0);
    byte[] interlaced =
        FileBytes.join(
            GifFiles.screen(19, 23), GifFiles.frame(grey, 0, 0, true), new byte[] {0x3B});
    same(grey, decode(interlaced).raster(), 0, 0);
  }

  @Test
  void aFrameLiesOnAWhiteCanvas() {
    Picture grey = Picture.flat(4, 3, 0x404040);
    byte[] gif =
        FileBytes.join(
            GifFiles.screen(10, 8), GifFiles.frame(grey, 5, 2, false), new byte[] {0x3B});
    onWhite(grey, gif, 5, 2, List.of(DecodeWarning.ALPHA_OVER_WHITE));
    byte[] webp = WebpFiles.animation(10, 8, grey, Picture.flat(10, 8, 0));
    onWhite(
        grey, webp, 2, 4, List.of(DecodeWarning.ALPHA_OVER_WHITE, DecodeWarning.FIRST_FRAME_ONLY));
  }

  private static void onWhite(
      Picture frame, byte[] file, int left, int top, List<DecodeWarning> warnings) {
    DecodedPhoto photo = decode(file);
    assertEquals(warnings, photo.warnings());
    assertEquals(0xFFFFFF, photo.raster().rgbAt(0, 0));
    assertEquals(0xFFFFFF, photo.raster().rgbAt(9, 7));
    same(frame, photo.raster(), left, top);
  }

  @Test
  void bmpOfSeveralKinds() {
    Picture picture = Picture.of(19, 23, (x, y) -> x * 0x0B0107 + y * 0x010D03 & 0xFFFFFF);
    same(picture, decode(BmpFiles.of(picture, false)).raster(), 0, 0);
    same(picture, decode(BmpFiles.of(picture, true)).raster(), 0, 0);
    Raster fields = decode(BmpFiles.fields(picture)).raster();
    for (int x = 0; x < 19; x++) {
      assertEquals(picture.at(x, 5) >> 16 & 255, fields.rgbAt(x, 5) >> 16, 8);
      assertEquals(picture.at(x, 5) >> 8 & 255, fields.rgbAt(x, 5) >> 8 & 255, 4);
    }
    assertEquals(
        new Density(299.9994, 299.9994), decode(BmpFiles.of(picture, true)).header().density());
  }

  @Test
  void bmpOfRuns() {
    // From the bottom: four of 100; then the literal 1, 2, 3 with its pad and a jump of one to the
    // end.
    byte[] runs = {4, 100, 0, 0, 0, 3, 1, 2, 3, 0, 0, 1};
    Raster raster = decode(BmpFiles.grey(4, 2, 1, runs)).raster();
    assertEquals(0x646464, raster.rgbAt(3, 1));
    assertEquals(0x010101, raster.rgbAt(0, 0));
    assertEquals(0x030303, raster.rgbAt(2, 0));
    assertEquals(0, raster.rgbAt(3, 0));
  }

  @Test
  void alphaOfLosslessWebpIsLaidOverWhite() {
    Picture glass = Picture.of(16, 1, (x, y) -> x * 17 << 24 | 0x102030);
    DecodedPhoto photo = decode(WebpFiles.lossless(glass));
    assertEquals(List.of(DecodeWarning.ALPHA_OVER_WHITE), photo.warnings());
    for (int x = 0; x < 16; x++) {
      double alpha = x / 15.0;
      assertEquals(0x10 * alpha + 255 * (1 - alpha), photo.raster().rgbAt(x, 0) >> 16, 0.51);
      assertEquals(0x30 * alpha + 255 * (1 - alpha), photo.raster().rgbAt(x, 0) & 255, 0.51);
    }
  }

  private static void same(Picture expected, Raster raster, int left, int top) {
    for (int y = 0; y < expected.height(); y++) {
      for (int x = 0; x < expected.width(); x++) {
        assertEquals(expected.at(x, y) & 0xFFFFFF, raster.rgbAt(left + x, top + y), x + ", " + y);
      }
    }
  }

  private static DecodedPhoto decode(byte[] file) {
    return PhotoDecoders.decode(file, DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
  }
}
