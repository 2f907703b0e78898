// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.photofile;

import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/**
 * A small picture to write to files.
 *
 * @param argb row by row, 0xAARRGGBB
 */
public record Picture(int width, int height, int[] argb) {

  /** Pixels from a function of x and y that gives 0xAARRGGBB. */
  public static Picture of(int width, int height, IntBinaryOperator pixel) {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = pixel.applyAsInt(i % width, i / width);
    }
    return new Picture(width, height, argb);
  }

  /**
   * Red grows to the right, green downwards, blue is even: smooth enough for lossy codecs, and no
   * turn maps it to itself.
   */
  public static Picture ramp(int width, int height) {
    return of(
        width,
        height,
        (x, y) ->
            0xFF000080
                | x * 240 / Math.max(width - 1, 1) << 16
                | y * 240 / Math.max(height - 1, 1) << 8);
  }

  public static Picture flat(int width, int height, int rgb) {
    return of(width, height, (x, y) -> 0xFF000000 | rgb);
  }

  public int at(int x, int y) {
    return argb[y * width + x];
  }

  BufferedImage toImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }
}
