// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockMeanTest {
  private static final BlockMean.Part PART = new BlockMean.Part(3, 2, 95, 61);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 20})
  void eachPixelIsTheRoundedMeanOfItsBlock(int factor) {
    Raster rgb = Pictures.noise(101, 67, 5);
    byte[] wide = new byte[101 * 67 * 4];
    byte[] turned = new byte[101 * 67 * 3];
    for (int i = 0; i < 101 * 67; i++) {
      for (int c = 0; c < 3; c++) {
        wide[i * 4 + c] = rgb.samples()[i * 3 + c];
        turned[i * 3 + 2 - c] = rgb.samples()[i * 3 + c];
      }
    }
    for (Raster source :
        new Raster[] {rgb, Raster.rgbx(101, 67, wide), Raster.bgr(101, 67, turned)}) {
      Raster out = BlockMean.shrink(source, PART, factor, Pictures.BACKWARDS);
      assertEquals(95 / factor, out.width());
      assertEquals(61 / factor, out.height());
      for (int y = 0; y < out.height(); y++) {
        for (int x = 0; x < out.width(); x++) {
          assertEquals(mean(rgb, x, y, factor), out.rgbAt(x, y), factor + ": " + x + " " + y);
        }
      }
    }
  }

  private static int mean(Raster source, int x, int y, int factor) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double sum = 0;
      for (int k = 0; k < factor * factor; k++) {
        int u = PART.left() + x * factor + k % factor;
        int v = PART.top() + y * factor + k / factor;
        sum += source.rgbAt(u, v) >> shift & 255;
      }
      rgb |= (int) Math.floor(sum / (factor * factor) + 0.5) << shift;
    }
    return rgb;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 62})
  void aFactorThatFitsNotIsRefused(int factor) {
    Raster source = Pictures.noise(101, 67, 5);
    assertThrows(
        IllegalArgumentException.class,
        () -> BlockMean.shrink(source, PART, factor, Bands.SEQUENTIAL));
  }
}
