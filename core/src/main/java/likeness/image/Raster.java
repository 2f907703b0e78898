// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Size;

/**
 * A picture in sRGB, 8 bits a channel, without alpha, upright.
 *
 * <p>The samples lie row by row in one array, in the order their maker had them: a canvas gives
 * RGBA, a JVM decoder BGR, and neither is copied. Red of pixel (x, y) is {@code samples[(y·width +
 * x)·pixelStride + redOffset]}. Written by its maker, read-only once handed on.
 */
public final class Raster {
  private final int width;
  private final int height;
  private final byte[] samples;
  private final int pixelStride;
  private final int redOffset;
  private final int greenOffset;
  private final int blueOffset;

  private Raster(
      int width, int height, byte[] samples, int pixelStride, int red, int green, int blue) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "raster: expected at least 1×1, got " + width + "×" + height);
    }
    int length = Math.multiplyExact(Math.multiplyExact(width, height), pixelStride);
    if (samples.length != length) {
      throw new IllegalArgumentException(
          "raster: expected " + length + " samples, got " + samples.length);
    }
    this.width = width;
    this.height = height;
    this.samples = samples;
    this.pixelStride = pixelStride;
    this.redOffset = red;
    this.greenOffset = green;
    this.blueOffset = blue;
  }

  /** Wraps samples in the order red, green, blue. */
  public static Raster rgb(int width, int height, byte[] samples) {
    return new Raster(width, height, samples, 3, 0, 1, 2);
  }

  /** Wraps samples in the order blue, green, red. */
  public static Raster bgr(int width, int height, byte[] samples) {
    return new Raster(width, height, samples, 3, 2, 1, 0);
  }

  /** Wraps samples in the order red, green, blue and a fourth that is ignored. */
  public static Raster rgbx(int width, int height, byte[] samples) {
    return new Raster(width, height, samples, 4, 0, 1, 2);
  }

  /** Wraps other samples of the same order and stride as this picture's. */
  public Raster alike(int width, int height, byte[] samples) {
    return laidOut(width, height, samples, pixelStride, redOffset);
  }

  /** Wraps samples that lie as one of the above: of a stride of 3 or 4, red first or blue. */
  public static Raster laidOut(
      int width, int height, byte[] samples, int pixelStride, int redOffset) {
    if (pixelStride == 4) {
      return rgbx(width, height, samples);
    }
    return redOffset == 0 ? rgb(width, height, samples) : bgr(width, height, samples);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public Size size() {
    return new Size(width, height);
  }

  public byte[] samples() {
    return samples;
  }

  public int pixelStride() {
    return pixelStride;
  }

  public int redOffset() {
    return redOffset;
  }

  public int greenOffset() {
    return greenOffset;
  }

  public int blueOffset() {
    return blueOffset;
  }

  /** The colour of one pixel as 0xRRGGBB. */
  public int rgbAt(int x, int y) {
    int i = (y * width + x) * pixelStride;
    return (samples[i + redOffset] & 255) << 16
        | (samples[i + greenOffset] & 255) << 8
        | (samples[i + blueOffset] & 255);
  }

  @Override
  public String toString() {
    return "[photo " + width + "×" + height + "]";
  }
}
