// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;

/**
 * Spreads the colours of some pixels over all: near a known pixel its colour, far from any the mean
 * of those around.
 *
 * <p>Known colours are drawn together level by level to half the size; on the way back what a level
 * does not know it takes from the coarser one. Time and memory linear in pixels. Source: Gortler et
 * al., "The Lumigraph", 1996, section 3.4 (push–pull).
 */
final class ColourFill {
  /** Colours and their weight: red, green and blue times weight, then weight. */
  static final int SAMPLES = 4;

  private static final int MOST_LEVELS = 16;

  private final int width;
  private final int height;
  private final float[] values;

  private ColourFill(int width, int height, float[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /**
   * Fills {@code weighted} in place: afterwards its first three samples are a colour everywhere,
   * not weighted, and its fourth how much of it is known there, in [0, 1].
   *
   * @return whether anything was known
   */
  static boolean fill(float[] weighted, int width, int height, Bands bands) {
    return fill(weighted, width, height, null, bands);
  }

  /** The same, but only where {@code wanted}, by pixel; elsewhere the samples are of no use. */
  static boolean fill(
      float[] weighted,
      int width,
      int height,
      boolean @org.jspecify.annotations.Nullable [] wanted,
      Bands bands) {
    ColourFill[] levels = new ColourFill[MOST_LEVELS];
    levels[0] = new ColourFill(width, height, weighted);
    int count = 1;
    while (count < MOST_LEVELS && levels[count - 1].width + levels[count - 1].height > 2) {
      levels[count] = levels[count - 1].half(bands);
      count++;
    }
    ColourFill top = levels[count - 1];
    if (!(top.values[3] > 0)) {
      return false;
    }
    for (int level = count - 1; level >= 0; level--) {
      ColourFill coarser = level + 1 < count ? levels[level + 1] : null;
      levels[level].takeFrom(coarser, level == 0 ? wanted : null, bands);
    }
    return true;
  }

  private ColourFill half(Bands bands) {
    int w = (width + 1) / 2;
    int h = (height + 1) / 2;
    float[] out = new float[w * h * SAMPLES];
    bands.run(
        h,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < w; x++) {
              sum(x, y, out, (y * w + x) * SAMPLES);
            }
          }
        });
    return new ColourFill(w, h, out);
  }

  private void sum(int x, int y, float[] out, int o) {
    int right = 2 * x + 1 < width ? SAMPLES : 0;
    int down = 2 * y + 1 < height ? width * SAMPLES : 0;
    int i = (2 * y * width + 2 * x) * SAMPLES;
    for (int c = 0; c < SAMPLES; c++) {
      double sum = values[i + c];
      if (right > 0) {
        sum += values[i + right + c];
      }
      if (down > 0) {
        sum += values[i + down + c];
      }
      if (right > 0 && down > 0) {
        sum += values[i + right + down + c];
      }
      out[o + c] = (float) sum;
    }
  }

  private void takeFrom(
      @org.jspecify.annotations.Nullable ColourFill coarser,
      boolean @org.jspecify.annotations.Nullable [] wanted,
      Bands bands) {
    bands.runSpread(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < width; x++) {
              if (wanted == null || wanted[y * width + x]) {
                take(x, y, coarser);
              }
            }
          }
        });
  }

  private void take(int x, int y, @org.jspecify.annotations.Nullable ColourFill coarser) {
    int i = (y * width + x) * SAMPLES;
    double weight = values[i + 3];
    double own = Math.min(weight, 1);
    double scale = weight > 0 ? own / weight : 0;
    if (coarser == null || own >= 1) {
      for (int c = 0; c < 3; c++) {
        values[i + c] = (float) (weight > 0 ? values[i + c] / weight : 0);
      }
      values[i + 3] = (float) own;
      return;
    }
    double u = Math.min(Math.max((x + 0.5) * 0.5 - 0.5, 0), coarser.width - 1);
    double v = Math.min(Math.max((y + 0.5) * 0.5 - 0.5, 0), coarser.height - 1);
    int x0 = (int) u;
    int y0 = (int) v;
    double fx = u - x0;
    double fy = v - y0;
    int a = (y0 * coarser.width + x0) * SAMPLES;
    int right = x0 + 1 < coarser.width ? SAMPLES : 0;
    int b = a + (y0 + 1 < coarser.height ? coarser.width * SAMPLES : 0);
    float[] from = coarser.values;
    for (int c = 0; c < 3; c++) {
      double top = (from[a + right + c] - (double) from[a + c]) * fx + from[a + c];
      double bottom = (from[b + right + c] - (double) from[b + c]) * fx + from[b + c];
      double far = (bottom - top) * fy + top;
      values[i + c] = (float) ((1 - own) * far + values[i + c] * scale);
    }
    values[i + 3] = (float) own;
  }
}
