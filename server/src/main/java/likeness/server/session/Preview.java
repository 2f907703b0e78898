// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import likeness.encode.JpegEncoder;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.spec.ByteWindow;

/**
 * What is shown before a result is unlocked: small, and covered all over with a mark that repeats
 * within every part large enough to be of use.
 */
final class Preview {
  /** The longer side; too small for any office, large enough to see whether the crop is right. */
  private static final int MAX_SIDE = 300;

  /** Of the result's sides: some documents ask for pictures that are not much larger than that. */
  private static final double MAX_SHARE = 0.5;

  private static final int DPI = 72;

  /** PREVIEW in letters of 5 × 7 dots, a row of the letter in each number, the left dot highest. */
  private static final int[][] LETTERS = {
    {30, 17, 17, 30, 16, 16, 16},
    {30, 17, 17, 30, 20, 18, 17},
    {31, 16, 16, 30, 16, 16, 31},
    {17, 17, 17, 17, 17, 10, 4},
    {14, 4, 4, 4, 4, 4, 14},
    {31, 16, 16, 30, 16, 16, 31},
    {17, 17, 17, 21, 21, 21, 10}
  };

  private static final int LETTER_WIDTH = 6;
  private static final int LETTER_HEIGHT = 7;
  private static final int LINE = 14;
  private static final int WORD = LETTERS.length * LETTER_WIDTH + 8;
  private static final int DARK = 40;
  private static final int LIGHT = 235;

  private Preview() {}

  /** A JPEG of a portrait, marked. */
  static byte[] jpeg(Raster portrait) {
    double scale =
        Math.min(MAX_SHARE, (double) MAX_SIDE / Math.max(portrait.width(), portrait.height()));
    int width = (int) Math.max(1, Math.floor(portrait.width() * scale));
    int height = (int) Math.max(1, Math.floor(portrait.height() * scale));
    // One scale for both: rounding to whole pixels must not stretch the face.
    double step = Math.min((double) portrait.width() / width, (double) portrait.height() / height);
    Raster small =
        Resampler.resample(
            portrait, Affine.scaling(step, step), new Size(width, height), Bands.SEQUENTIAL);
    return JpegEncoder.encode(marked(small), DPI, ByteWindow.ANY, false).bytes();
  }

  static Raster marked(Raster small) {
    int width = small.width();
    int height = small.height();
    byte[] samples = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = small.rgbAt(x, y);
        int dot = dot(x, y);
        int at = (y * width + x) * 3;
        for (int c = 0; c < 3; c++) {
          int value = rgb >> (16 - 8 * c) & 255;
          samples[at + c] = (byte) (dot == 0 ? value : dot > 0 ? LIGHT : DARK);
        }
      }
    }
    return Raster.rgb(width, height, samples);
  }

  /**
   * 1 on a letter, -1 on its shadow, 0 elsewhere. Each line of words stands half a word further.
   */
  private static int dot(int x, int y) {
    if (isLetter(x, y)) {
      return 1;
    }
    return x > 0 && y > 0 && isLetter(x - 1, y - 1) ? -1 : 0;
  }

  private static boolean isLetter(int x, int y) {
    int row = y % LINE;
    int shift = y / LINE % 2 * (WORD / 2);
    int column = (x + shift) % WORD;
    int letter = column / LETTER_WIDTH;
    if (row >= LETTER_HEIGHT || letter >= LETTERS.length) {
      return false;
    }
    int bit = column % LETTER_WIDTH;
    return bit < 5 && (LETTERS[letter][row] >> (4 - bit) & 1) == 1;
  }
}
