// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.geometry.Elementary;

/**
 * How bright a face is, and how many tones it has, in linear light.
 *
 * <p>These depend on the colour of a person's skin as much as on the light, so they are told and
 * never judged (COMPLIANCE.md §4).
 *
 * @param mean of the luminance, 0 to 1
 * @param variance of the same
 * @param dark the share of pixels with a luminance of at most 25 of 255
 * @param burnt the share with at least 247
 * @param bits the entropy of the histogram
 */
record FaceTone(double mean, double variance, double dark, double burnt, double bits) {
  private static final int LEVELS = 256;
  private static final int DARK = 25;
  private static final int BURNT = 247;
  private static final double LN_2 = 0.6931471805599453;

  static FaceTone of(int[] luminance, boolean[] face) {
    int[] histogram = new int[LEVELS];
    int count = 0;
    for (int i = 0; i < luminance.length; i++) {
      if (face[i]) {
        histogram[luminance[i]]++;
        count++;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("face: expected at least one pixel, got none");
    }
    return of(histogram, count);
  }

  private static FaceTone of(int[] histogram, double count) {
    double sum = 0;
    double squares = 0;
    double dark = 0;
    double burnt = 0;
    double bits = 0;
    for (int level = 0; level < LEVELS; level++) {
      double share = histogram[level] / count;
      double value = level / 255.0;
      sum += share * value;
      squares += share * value * value;
      dark += level <= DARK ? share : 0;
      burnt += level >= BURNT ? share : 0;
      bits -= share > 0 ? share * Elementary.log(share) / LN_2 : 0;
    }
    return new FaceTone(sum, squares - sum * sum, dark, burnt, bits);
  }
}
