// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.decode.DecodeLimits;
import likeness.decode.DecodeWarning;
import likeness.decode.DecodedPhoto;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.testkit.photofile.ExifFiles;
import likeness.testkit.photofile.IccFiles;
import likeness.testkit.photofile.JpegFiles;
import likeness.testkit.photofile.Picture;
import likeness.testkit.photofile.PngFiles;
import likeness.testkit.photofile.WebpFiles;
import org.junit.jupiter.api.Test;

/**
 * Colours that go through a profile, against values worked out here from the spaces' published
 * chromaticities.
 */
class ColourTest {
  private static final double[] SRGB_XY = {0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
  private static final double[] P3_XY = {0.680, 0.320, 0.265, 0.690, 0.150, 0.060};
  private static final double[] ADOBE_XY = {0.64, 0.33, 0.21, 0.71, 0.15, 0.06};

  /** D65, which all three spaces share, so that no adaptation is needed. */
  private static final double[] WHITE = {0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290};

  private static final double ADOBE_GAMMA = 563.0 / 256;

  /** 7 × 7 × 7 colours from black to white. */
  private static final Picture CUBE =
      Picture.of(
          49, 7, (x, y) -> 0xFF000000 | x / 7 * 85 / 2 << 16 | x % 7 * 85 / 2 << 8 | y * 85 / 2);

  @Test
  void displayP3ComesToSrgb() {
    byte[] file = PngFiles.withProfile(PngFiles.of(CUBE, false), IccFiles.displayP3());
    compare(file, P3_XY, false);
  }

  @Test
  void adobeRgbComesToSrgb() {
    byte[] file = PngFiles.withProfile(PngFiles.of(CUBE, false), IccFiles.adobeRgb());
    compare(file, ADOBE_XY, true);
  }

  @Test
  void losslessWebpOfDisplayP3ComesToSrgb() {
    byte[] file =
        WebpFiles.extended(
            49,
            7,
            WebpFiles.PROFILE,
            WebpFiles.chunk("ICCP", IccFiles.displayP3()),
            WebpFiles.chunk("VP8L", WebpFiles.losslessBody(CUBE)));
    compare(file, P3_XY, false);
  }

  @Test
  void jpegIsConvertedOnceAndNotTwice() {
    Picture flat = Picture.flat(16, 16, 0xC86432);
    byte[] jpeg = JpegFiles.withProfile(JpegFiles.baseline(flat), IccFiles.displayP3(), 200);
    double[] expected = toSrgb(new int[] {200, 100, 50}, P3_XY, false);
    assertColour(expected, decode(jpeg).raster().rgbAt(8, 8), 2);
  }

  @Test
  void theCamerasMarkOfAdobeRgbIsFollowedUnlessThereIsAProfile() {
    byte[] exif = ExifFiles.full(1, 300, "2024:05:31 18:02:11");
    byte[] png = PngFiles.of(Picture.flat(4, 4, 0xC86432), false);
    double[] expected = toSrgb(new int[] {200, 100, 50}, ADOBE_XY, true);
    assertColour(expected, decode(PngFiles.withChunk(png, "eXIf", exif)).raster().rgbAt(1, 1), 1);
    byte[] both = PngFiles.withProfile(PngFiles.withChunk(png, "eXIf", exif), IccFiles.srgb());
    assertEquals(0xC86432, decode(both).raster().rgbAt(1, 1));
  }

  @Test
  void srgbChangesNoPixel() {
    byte[] plain = PngFiles.of(CUBE, false);
    byte[] tagged = PngFiles.withProfile(plain, IccFiles.srgb());
    assertArrayEquals(decode(plain).raster().samples(), decode(tagged).raster().samples());
  }

  @Test
  void aSampledCurveIsFollowed() {
    byte[] tagged =
        PngFiles.withProfile(
            PngFiles.of(CUBE, false), IccFiles.srgbPrimaries(IccFiles.sampled(1.8)));
    Raster raster = decode(tagged).raster();
    for (int x = 0; x < CUBE.width(); x++) {
      int code = CUBE.at(x, 3) >> 16 & 255;
      assertEquals(encode(Math.pow(code / 255.0, 1.8)), raster.rgbAt(x, 3) >> 16, 1.5);
    }
  }

  @Test
  void greyFollowsItsCurve() {
    byte[] file =
        PngFiles.withProfile(
            PngFiles.of(256, 1, new PngFiles.Kind(PngFiles.GREY, 8, false, 0), (x, y, c) -> x),
            IccFiles.grey(IccFiles.gamma(1.75)));
    Raster raster = decode(file).raster();
    for (int x = 0; x < 256; x++) {
      assertEquals(encode(Math.pow(x / 255.0, 1.75)), raster.rgbAt(x, 0) & 255, 0.51, "grey " + x);
      assertEquals((raster.rgbAt(x, 0) & 255) * 0x010101, raster.rgbAt(x, 0));
    }
  }

  @Test
  void cmykWithoutProfileIsIdealInk() {
    // As Adobe stores it, 255 is no ink: full cyan, a half of magenta, no yellow, a fifth of black.
    byte[] samples = repeat(0, 128, 255, 204);
    DecodedPhoto photo = decode(JpegFiles.fourComponents(16, 16, samples, 0));
    assertEquals(List.of(DecodeWarning.CMYK_WITHOUT_PROFILE), photo.warnings());
    assertColour(new double[] {0, 128 * 204 / 255.0, 204}, photo.raster().rgbAt(8, 8), 2);
    DecodedPhoto notInverted =
        decode(JpegFiles.fourComponents(16, 16, repeat(255, 127, 0, 51), -1));
    assertColour(new double[] {0, 128 * 204 / 255.0, 204}, notInverted.raster().rgbAt(8, 8), 2);
  }

  @Test
  void ycckIsTurnedIntoInk() {
    // C, M, Y = 0, 128, 255 as stored are R, G, B = 255, 127, 0 in YCC.
    double y = 0.299 * 255 + 0.587 * 127;
    int cb = (int) Math.round(128 - 0.564 * y);
    int cr = (int) Math.round(128 + 0.713 * (255 - y));
    byte[] samples = repeat((int) Math.round(y), cb, cr, 204);
    DecodedPhoto photo = decode(JpegFiles.fourComponents(16, 16, samples, 2));
    assertColour(new double[] {0, 128 * 204 / 255.0, 204}, photo.raster().rgbAt(8, 8), 4);
  }

  @Test
  void cmykFollowsItsTables() {
    byte[] paper = JpegFiles.fourComponents(16, 16, repeat(255, 255, 255, 255), 0);
    byte[] black = JpegFiles.fourComponents(16, 16, repeat(255, 255, 255, 0), 0);
    DecodedPhoto white = decode(JpegFiles.withProfile(paper, IccFiles.cmyk()));
    assertEquals(List.of(), white.warnings());
    assertColour(new double[] {255, 255, 255}, white.raster().rgbAt(8, 8), 2);
    // L* 10 is a luminance of 0.01126.
    double dark = encode(0.01126);
    assertColour(
        new double[] {dark, dark, dark},
        decode(JpegFiles.withProfile(black, IccFiles.cmyk())).raster().rgbAt(8, 8),
        3);
  }

  private static void compare(byte[] file, double[] primaries, boolean gamma) {
    DecodedPhoto photo = decode(file);
    assertEquals(List.of(), photo.warnings());
    for (int y = 0; y < CUBE.height(); y++) {
      for (int x = 0; x < CUBE.width(); x++) {
        int rgb = CUBE.at(x, y);
        int[] codes = {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
        assertColour(toSrgb(codes, primaries, gamma), photo.raster().rgbAt(x, y), 1);
      }
    }
  }

  private static void assertColour(double[] expected, int rgb, double tolerance) {
    for (int c = 0; c < 3; c++) {
      int got = rgb >> 16 - 8 * c & 255;
      assertTrue(
          Math.abs(expected[c] - got) <= tolerance + 0.01,
          "expected "
              + expected[0]
              + ", "
              + expected[1]
              + ", "
              + expected[2]
              + ", got "
              + Integer.toHexString(rgb));
    }
  }

  private static double[] toSrgb(int[] codes, double[] primaries, boolean gamma) {
    double[] linear = new double[3];
    for (int c = 0; c < 3; c++) {
      double v = codes[c] / 255.0;
      linear[c] =
          gamma
              ? Math.pow(v, ADOBE_GAMMA)
              : v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
    double[] srgb = solve(matrix(SRGB_XY), times(matrix(primaries), linear));
    return new double[] {encode(srgb[0]), encode(srgb[1]), encode(srgb[2])};
  }

  /** The columns are the primaries' XYZ, scaled so that their sum is white. */
  private static double[][] matrix(double[] xy) {
    double[][] m = new double[3][3];
    for (int c = 0; c < 3; c++) {
      double x = xy[2 * c];
      double y = xy[2 * c + 1];
      m[0][c] = x / y;
      m[1][c] = 1;
      m[2][c] = (1 - x - y) / y;
    }
    double[] scale = solve(m, WHITE);
    for (int row = 0; row < 3; row++) {
      for (int c = 0; c < 3; c++) {
        m[row][c] *= scale[c];
      }
    }
    return m;
  }

  private static double[] times(double[][] m, double[] v) {
    double[] out = new double[3];
    for (int row = 0; row < 3; row++) {
      out[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
    }
    return out;
  }

  /** Cramer's rule. */
  private static double[] solve(double[][] m, double[] v) {
    double det = determinant(m);
    double[] out = new double[3];
    for (int c = 0; c < 3; c++) {
      double[][] replaced = new double[3][];
      for (int row = 0; row < 3; row++) {
        replaced[row] = m[row].clone();
        replaced[row][c] = v[row];
      }
      out[c] = determinant(replaced) / det;
    }
    return out;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  private static double encode(double linear) {
    double y = Math.min(Math.max(linear, 0), 1);
    return 255 * (y <= 0.0031308 ? 12.92 * y : 1.055 * Math.pow(y, 1 / 2.4) - 0.055);
  }

  private static byte[] repeat(int... pixel) {
    byte[] samples = new byte[16 * 16 * 4];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) pixel[i % 4];
    }
    return samples;
  }

  private static DecodedPhoto decode(byte[] file) {
    return PhotoDecoders.decode(file, DecodeLimits.DEFAULT, Bands.SEQUENTIAL);
  }
}
