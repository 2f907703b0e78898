// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;

class WarpTest {
  /** Red 0, 100, 200 in a row; green and blue stay 51. */
  private static final Raster THREE =
      Raster.rgb(3, 1, new byte[] {0, 51, 51, 100, 51, 51, (byte) 200, 51, 51});

  private static float[] sample(Affine map, Warp.Range range, Warp.Border border) {
    return new Warp(new Size(3, 1), map, range, border).sample(THREE, Bands.SEQUENTIAL).values();
  }

  @Test
  void identityGivesTheSamplesInPlanes() {
    float[] unit = sample(Affine.IDENTITY, Warp.Range.UNIT, Warp.Border.BLACK);
    assertArrayEquals(
        new float[] {0, 100f / 255, 200f / 255, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f}, unit, 1e-6f);
  }

  @Test
  void signedRangeMakesBlackMinusOne() {
    float[] signed = sample(Affine.IDENTITY, Warp.Range.SIGNED, Warp.Border.BLACK);
    assertEquals(-1, signed[0], 1e-6);
    assertEquals(200 / 127.5 - 1, signed[2], 1e-6);
  }

  @Test
  void halfAPixelGivesTheMeanOfNeighboursAndFadesIntoTheBorder() {
    Affine half = Affine.translation(0.5, 0);
    float[] black = sample(half, Warp.Range.UNIT, Warp.Border.BLACK);
    assertEquals(50 / 255.0, black[0], 1e-6);
    assertEquals(100 / 255.0, black[2], 1e-6);
    float[] replicated = sample(half, Warp.Range.UNIT, Warp.Border.REPLICATE);
    assertEquals(150 / 255.0, replicated[1], 1e-6);
    assertEquals(200 / 255.0, replicated[2], 1e-6);
  }

  @Test
  void farOutsideIsTheBorder() {
    Affine far = Affine.translation(1e9, -1e9);
    assertEquals(-1, sample(far, Warp.Range.SIGNED, Warp.Border.BLACK)[0], 1e-6);
    assertEquals(200 / 255.0, sample(far, Warp.Range.UNIT, Warp.Border.REPLICATE)[0], 1e-6);
  }

  @Test
  void aConstantPictureStaysConstantUnderAnyTurn() {
    byte[] samples = new byte[20 * 30 * 4];
    java.util.Arrays.fill(samples, (byte) 200);
    Raster constant = Raster.rgbx(20, 30, samples);
    Affine turned = Warp.square(16, 10, 15, 70, 33);
    Warp warp = new Warp(new Size(16, 16), turned, Warp.Range.UNIT, Warp.Border.REPLICATE);
    for (float value : warp.sample(constant, Bands.SEQUENTIAL).values()) {
      assertEquals(200 / 255.0, value, 1e-6);
    }
  }

  @Test
  void squareMapsItsMiddleAndCorner() {
    Affine square = Warp.square(100, 40, 50, 200, 90);
    Point middle = square.apply(50, 50);
    assertEquals(40, middle.x(), 1e-9);
    assertEquals(50, middle.y(), 1e-9);
    // The input's right edge looks down in the source.
    Point right = square.apply(100, 50);
    assertEquals(40, right.x(), 1e-9);
    assertEquals(150, right.y(), 1e-9);
  }

  @Test
  void bandsDoNotChangeTheResult() {
    byte[] samples = new byte[40 * 40 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i * 37);
    }
    Raster noise = Raster.bgr(40, 40, samples);
    Warp warp =
        new Warp(
            new Size(24, 24), Warp.square(24, 20, 20, 35, 12), Warp.Range.UNIT, Warp.Border.BLACK);
    Bands oneByOne =
        (rows, kernel) -> {
          for (int y = rows - 1; y >= 0; y--) {
            kernel.run(y, y + 1);
          }
        };
    assertArrayEquals(
        warp.sample(noise, Bands.SEQUENTIAL).values(), warp.sample(noise, oneByOne).values());
  }
}
