// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import likeness.image.Raster;

/**
 * The colour space of JPEG (ITU-T T.871, 7), level-shifted, in integers with four fractional bits.
 */
final class YCbCr {
  private static final int SHIFT = 12;
  private static final int HALF = 1 << (SHIFT - 1);
  private static final int LEVEL = 128 << 4;

  private YCbCr() {}

  static int[] brightness(Raster raster) {
    // 0.299, 0.587 and 0.114 with 16 fractional bits; they add up to 1 exactly.
    return weigh(raster, 19595, 38470, 7471, LEVEL);
  }

  /** Averaged over squares of {@code factor} pixels. */
  static int[] blueDifference(Raster raster, int factor) {
    return average(
        weigh(raster, -11058, -21710, 32768, 0), raster.width(), raster.height(), factor);
  }

  /** Averaged over squares of {@code factor} pixels. */
  static int[] redDifference(Raster raster, int factor) {
    return average(weigh(raster, 32768, -27439, -5329, 0), raster.width(), raster.height(), factor);
  }

  private static int[] weigh(Raster raster, int red, int green, int blue, int level) {
    byte[] samples = raster.samples();
    int stride = raster.pixelStride();
    int r = raster.redOffset();
    int g = raster.greenOffset();
    int b = raster.blueOffset();
    int[] out = new int[raster.width() * raster.height()];
    for (int i = 0, at = 0; i < out.length; i++, at += stride) {
      int sum =
          red * (samples[at + r] & 255)
              + green * (samples[at + g] & 255)
              + blue * (samples[at + b] & 255);
      out[i] = (sum + HALF >> SHIFT) - level;
    }
    return out;
  }

  private static int[] average(int[] values, int width, int height, int factor) {
    if (factor == 1) {
      return values;
    }
    int w = (width + 1) / 2;
    int h = (height + 1) / 2;
    int[] out = new int[w * h];
    for (int y = 0; y < h; y++) {
      int upper = 2 * y * width;
      int lower = Math.min(height - 1, 2 * y + 1) * width;
      for (int x = 0; x < w; x++) {
        int left = 2 * x;
        int right = Math.min(width - 1, left + 1);
        out[y * w + x] =
            (values[upper + left]
                    + values[upper + right]
                    + values[lower + left]
                    + values[lower + right]
                    + 2)
                >> 2;
      }
    }
    return out;
  }
}
