// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * Shrinks a picture by a whole factor: each pixel is the mean of a block of codes.
 *
 * <p>For measuring, where speed counts and the codes' mean is what reference implementations take;
 * portraits are resampled in linear light by {@link Resampler}. What is left over at the right and
 * at the bottom is cut off. One pass over the source.
 */
public final class BlockMean {
  /** Up to this factor there are more blocks in a photo than sums of a block. */
  private static final int LARGEST_TABLE = 8;

  private BlockMean() {}

  /**
   * A part of a picture, in whole pixels, within it.
   *
   * @param left of its first column
   * @param top of its first row
   */
  public record Part(int left, int top, int width, int height) {}

  /**
   * Gives a picture whose pixel (x, y) is the mean of the block from (left + x·factor, top +
   * y·factor).
   *
   * @throws IllegalArgumentException if the part leaves the picture, or the factor is below 1 or
   *     longer than a side of it
   */
  public static Raster shrink(Raster source, Part part, int factor, Bands bands) {
    int width = factor < 1 ? 0 : part.width() / factor;
    int height = factor < 1 ? 0 : part.height() / factor;
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "factor: expected 1 to " + Math.min(part.width(), part.height()) + ", got " + factor);
    }
    if (part.left() < 0
        || part.top() < 0
        || part.left() + part.width() > source.width()
        || part.top() + part.height() > source.height()) {
      throw new IllegalArgumentException("part: expected one within " + source + ", got " + part);
    }
    byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
    byte[] means = factor <= LARGEST_TABLE ? means(factor * factor) : new byte[0];
    bands.run(
        height,
        (from, to) -> {
          int[] sums = new int[width * 3];
          for (int y = from; y < to; y++) {
            if (factor == 2 || factor == 3) {
              sumSmall(source, part, y * factor, factor, sums);
            } else {
              sum(source, part, y * factor, factor, sums);
            }
            write(sums, factor * factor, means, out, y * width * 3);
          }
        });
    return Raster.rgb(width, height, out);
  }

  private static void sum(Raster source, Part part, int firstRow, int factor, int[] sums) {
    java.util.Arrays.fill(sums, 0);
    byte[] s = source.samples();
    int stride = source.pixelStride();
    int red = source.redOffset();
    int green = source.greenOffset();
    int blue = source.blueOffset();
    for (int row = 0; row < factor; row++) {
      int i = ((part.top() + firstRow + row) * source.width() + part.left()) * stride;
      for (int o = 0; o < sums.length; o += 3) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int k = 0; k < factor; k++) {
          r += s[i + red] & 255;
          g += s[i + green] & 255;
          b += s[i + blue] & 255;
          i += stride;
        }
        sums[o] += r;
        sums[o + 1] += g;
        sums[o + 2] += b;
      }
    }
  }

  /** The same for blocks of 2 by 2 or 3 by 3, which large photos are shown by. */
  private static void sumSmall(Raster source, Part part, int firstRow, int factor, int[] sums) {
    byte[] s = source.samples();
    int stride = source.pixelStride();
    int rowLength = source.width() * stride;
    int at = ((part.top() + firstRow) * source.width() + part.left()) * stride;
    int red = source.redOffset();
    int green = source.greenOffset();
    int blue = source.blueOffset();
    for (int o = 0; o < sums.length; o += 3) {
      if (factor == 2) {
        sums[o] = four(s, at + red, rowLength, stride);
        sums[o + 1] = four(s, at + green, rowLength, stride);
        sums[o + 2] = four(s, at + blue, rowLength, stride);
      } else {
        sums[o] = nine(s, at + red, rowLength, stride);
        sums[o + 1] = nine(s, at + green, rowLength, stride);
        sums[o + 2] = nine(s, at + blue, rowLength, stride);
      }
      at += factor * stride;
    }
  }

  private static int four(byte[] s, int at, int rowLength, int stride) {
    int below = at + rowLength;
    return (s[at] & 255) + (s[at + stride] & 255) + (s[below] & 255) + (s[below + stride] & 255);
  }

  private static int nine(byte[] s, int at, int rowLength, int stride) {
    return three(s, at, stride)
        + three(s, at + rowLength, stride)
        + three(s, at + 2 * rowLength, stride);
  }

  private static int three(byte[] s, int at, int stride) {
    return (s[at] & 255) + (s[at + stride] & 255) + (s[at + 2 * stride] & 255);
  }

  private static void write(int[] sums, int count, byte[] means, byte[] out, int at) {
    for (int i = 0; i < sums.length; i++) {
      int sum = sums[i];
      out[at + i] = sum < means.length ? means[sum] : mean(sum, count);
    }
  }

  /** The mean of every sum of {@code count} codes: many divisions are slower than looking it up. */
  private static byte[] means(int count) {
    byte[] means = new byte[255 * count + 1];
    for (int sum = 0; sum < means.length; sum++) {
      means[sum] = mean(sum, count);
    }
    return means;
  }

  private static byte mean(int sum, int count) {
    return (byte) ((2 * sum + count) / (2 * count));
  }
}
