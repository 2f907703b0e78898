// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import org.junit.jupiter.api.Test;

class ResamplerTest {
  private static final double[] TURNS = {0, 0.4, -3, 17, 45, 90, 93, 180, -135};
  private static final double[] SCALES = {0.3, 1, 1.7, 4.3};

  private static Affine map(double dx, double dy, double turnDeg, double scale) {
    return Affine.translation(dx, dy)
        .after(Affine.rotationDeg(turnDeg))
        .after(Affine.scaling(scale, scale));
  }

  private static Raster resample(Raster source, Affine map, int width, int height) {
    return Resampler.resample(source, map, new Size(width, height), Bands.SEQUENTIAL);
  }

  @Test
  void aConstantPictureStaysConstant() {
    Raster source = Pictures.plain(31, 23, 0x0180fe);
    for (double turn : TURNS) {
      for (double scale : SCALES) {
        Raster out = resample(source, map(9.3, 4.1, turn, scale), 13, 11);
        assertArrayEquals(
            Pictures.plain(13, 11, 0x0180fe).samples(), out.samples(), turn + "° " + scale);
      }
    }
  }

  @Test
  void aShiftByWholePixelsCopies() {
    Raster source = Pictures.noise(40, 30, 5);
    Raster out = resample(source, Affine.translation(7, 11), 12, 9);
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 12; x++) {
        assertEquals(source.rgbAt(x + 7, y + 11), out.rgbAt(x, y));
      }
    }
  }

  @Test
  void quarterTurnsCopy() {
    Raster source = Pictures.noise(5, 4, 9);
    Raster right = resample(source, map(5, 0, 90, 1), 4, 5);
    Raster over = resample(source, map(5, 4, 180, 1), 5, 4);
    Raster left = resample(source, map(0, 4, 270, 1), 4, 5);
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 5; x++) {
        int rgb = source.rgbAt(x, y);
        assertEquals(rgb, right.rgbAt(y, 4 - x));
        assertEquals(rgb, over.rgbAt(4 - x, 3 - y));
        assertEquals(rgb, left.rgbAt(3 - y, x));
      }
    }
  }

  @Test
  void beyondTheEdgeTheEdgeGoesOn() {
    Raster source = Raster.rgb(1, 2, new byte[] {10, 20, 30, 40, 50, 60});
    Raster out = resample(source, Affine.translation(-20, -20), 40, 42);
    assertEquals(0x0a141e, out.rgbAt(0, 0));
    assertEquals(0x0a141e, out.rgbAt(39, 20));
    assertEquals(0x28323c, out.rgbAt(0, 21));
    assertEquals(0x28323c, out.rgbAt(39, 41));
  }

  @Test
  void blackAndWhiteMixInLinearLight() {
    byte[] samples = new byte[64 * 64 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) ((i / 3 + i / 3 / 64) % 2 * 255);
    }
    Raster out = resample(Raster.rgb(64, 64, samples), Affine.scaling(8, 8), 8, 8);
    // Half the light is code 188, not 128; the kernel leaves a trace of the finest pattern.
    assertEquals(188, out.rgbAt(4, 4) & 255, 1);
  }

  @Test
  void theResultDoesNotDependOnBands() {
    Raster source = Pictures.noise(90, 70, 3);
    for (double turn : TURNS) {
      for (double scale : SCALES) {
        Affine map = map(40, 30, turn, scale);
        Raster whole = resample(source, map, 33, 41);
        Raster cut = Resampler.resample(source, map, new Size(33, 41), Pictures.BACKWARDS);
        assertArrayEquals(whole.samples(), cut.samples(), turn + "° " + scale);
      }
    }
  }

  @Test
  void theResultDoesNotDependOnTiles() {
    Raster source = Pictures.noise(1500, 20, 3);
    Affine map = map(3.3, 2.2, 0, 1.3);
    Raster wide = resample(source, map, 1100, 12);
    Raster part = resample(source, map.after(Affine.translation(700, 0)), 60, 12);
    for (int y = 0; y < 12; y++) {
      for (int x = 0; x < 60; x++) {
        assertClose(wide.rgbAt(x + 700, y), part.rgbAt(x, y));
      }
    }
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfSamples() {
    byte[] rgb = Pictures.noise(50 * 40 * 3, 77);
    byte[] bgr = new byte[rgb.length];
    byte[] rgbx = new byte[50 * 40 * 4];
    for (int i = 0; i < 50 * 40; i++) {
      for (int c = 0; c < 3; c++) {
        bgr[i * 3 + 2 - c] = rgb[i * 3 + c];
        rgbx[i * 4 + c] = rgb[i * 3 + c];
      }
    }
    for (double turn : TURNS) {
      Affine map = map(25, 20, turn, 1.6);
      byte[] expected = resample(Raster.rgb(50, 40, rgb), map, 20, 15).samples();
      assertArrayEquals(expected, resample(Raster.bgr(50, 40, bgr), map, 20, 15).samples());
      assertArrayEquals(expected, resample(Raster.rgbx(50, 40, rgbx), map, 20, 15).samples());
    }
  }

  @Test
  void theMirroredPictureGivesTheMirroredResult() {
    Raster source = Pictures.noise(60, 50, 21);
    Raster mirrored = Pictures.mirrored(source);
    for (double turn : new double[] {0, 5, -30}) {
      Affine map = map(20.25, 12.5, turn, 1.5);
      Affine mirrorOutput = new Affine(-1, 0, 20, 0, 1, 0);
      Affine mirrorSource = new Affine(-1, 0, 60, 0, 1, 0);
      Raster expected = Pictures.mirrored(resample(source, map, 20, 18));
      Raster actual = resample(mirrored, mirrorSource.after(map).after(mirrorOutput), 20, 18);
      for (int y = 0; y < 18; y++) {
        for (int x = 0; x < 20; x++) {
          assertClose(expected.rgbAt(x, y), actual.rgbAt(x, y));
        }
      }
    }
  }

  @Test
  void whatIsWantedIsTheSameWhateverElseIs() {
    Raster source = Pictures.noise(900, 120, 21);
    for (double turn : new double[] {0, 180, 5}) {
      for (double scale : SCALES) {
        Affine map = map(300, 40, turn, scale);
        Size size = new Size(230, 90);
        Raster all = Resampler.resample(source, map, size, Bands.SEQUENTIAL);
        Resampler.Where disc = (x, y) -> (x - 150) * (x - 150) + (y - 50) * (y - 50) < 1000;
        for (Bands bands : List.of(Bands.SEQUENTIAL, Pictures.BACKWARDS)) {
          Raster some = Resampler.resample(source, map, size, disc, bands);
          for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
              if (disc.isWanted(x, y)) {
                assertEquals(all.rgbAt(x, y), some.rgbAt(x, y), turn + "° " + scale);
              }
            }
          }
        }
      }
    }
  }

  @Test
  void whereNothingIsWantedNothingIsMade() {
    Raster source = Pictures.plain(40, 40, 0xffffff);
    Size size = new Size(9, 7);
    Raster none =
        Resampler.resample(source, map(4, 4, 0, 2), size, (x, y) -> false, Bands.SEQUENTIAL);
    assertArrayEquals(new byte[9 * 7 * 3], none.samples());
  }

  @Test
  void blocksAreMeansOfLightMadeSharpAndRepeatTheEdge() {
    Raster source = Pictures.noise(7, 5, 13);
    Srgb srgb = new Srgb();
    // A mean of 2 has the variance 1/16 of a block: half of it is taken from either neighbour.
    double[] weights = {-1.0 / 32, 17.0 / 16, -1.0 / 32};
    Affine map = Affine.scaling(2, 2).after(Affine.translation(-1, -1));
    Raster out = Resampler.resampleBlocks(source, map, new Size(6, 5), Pictures.BACKWARDS);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 6; x++) {
        double light = 0;
        for (int k = 0; k < 9; k++) {
          double weight = weights[k % 3] * weights[k / 3];
          light += weight * blueOfBlock(source, x - 2 + k % 3, y - 2 + k / 3, srgb);
        }
        assertEquals(srgb.toCode(light), out.rgbAt(x, y) & 255, x + " " + y);
      }
    }
  }

  /** The mean light of 2 by 2 samples; beyond the edge it is repeated. */
  private static double blueOfBlock(Raster source, int x, int y, Srgb srgb) {
    double light = 0;
    for (int k = 0; k < 4; k++) {
      int u = Math.min(Math.max(x * 2 + k % 2, 0), source.width() - 1);
      int v = Math.min(Math.max(y * 2 + k / 2, 0), source.height() - 1);
      light += srgb.toLinear(source.rgbAt(u, v) & 255);
    }
    return light / 4;
  }

  @Test
  void blocksUnderATurnDifferLittleFromTheWholeResample() {
    Raster source = smooth(400, 300);
    for (double turn : TURNS) {
      for (double scale : new double[] {1.9, 2.01, 3.7}) {
        Affine map = map(200, 150, turn, scale);
        Size size = new Size(30, 20);
        Raster exact = Resampler.resample(source, map, size, Pictures.BACKWARDS);
        Raster blocks = Resampler.resampleBlocks(source, map, size, Pictures.BACKWARDS);
        for (int i = 0; i < exact.samples().length; i++) {
          int limit = scale < 2 ? 0 : 1;
          int off = (exact.samples()[i] & 255) - (blocks.samples()[i] & 255);
          assertTrue(Math.abs(off) <= limit, turn + "° " + scale + ": " + off);
        }
      }
    }
  }

  /** A picture whose colours change slowly. */
  private static Raster smooth(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int x = i % width;
      int y = i / width;
      samples[i * 3] = (byte) (60 + x / 4);
      samples[i * 3 + 1] = (byte) (200 - y / 2);
      samples[i * 3 + 2] = (byte) (90 + (x + y) / 8);
    }
    return Raster.rgb(width, height, samples);
  }

  @Test
  void mapsThatAreNoTurnAndScaleAreRefused() {
    Raster source = Pictures.plain(4, 4, 0);
    Size size = new Size(2, 2);
    for (Affine map :
        new Affine[] {
          Affine.scaling(1, 2),
          Affine.scaling(-1, 1),
          new Affine(1, 0.5, 0, 0, 1, 0),
          Affine.scaling(0, 0),
          Affine.scaling(1e-3, 1e-3),
          Affine.translation(Double.NaN, 0),
          Affine.translation(1e9, 0),
          Affine.scaling(Double.POSITIVE_INFINITY, 1)
        }) {
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> Resampler.resample(source, map, size, Bands.SEQUENTIAL))
              .getMessage();
      assertTrue(message.startsWith("outputToSource: expected"), message);
    }
  }

  /**
   * Equal but for sums taken in another order, which can tip a value over the middle between two
   * codes.
   */
  private static void assertClose(int expected, int actual) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertEquals(expected >> shift & 255, actual >> shift & 255, 1);
    }
  }
}
