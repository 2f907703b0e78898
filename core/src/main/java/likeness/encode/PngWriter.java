// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

import likeness.geometry.Elementary;
import likeness.geometry.Size;
import likeness.image.Raster;

/**
 * Writes PNG files that hold the pixels, the resolution, the mark of sRGB, and nothing else.
 *
 * <p>Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025; the filter
 * of each row by the least sum of absolute differences, as its section 12.7 proposes. What the
 * packed bytes are depends on the host's {@link Deflate}; the pixels never do.
 */
public final class PngWriter {
  private static final double METRES_PER_INCH = 0.0254;
  private static final double HIGHEST_DPI = 100_000;
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int RGBA = 6;
  private static final int ADLER_PRIME = 65_521;

  /**
   * The most bytes whose Adler sums stay below 2³¹ before they must be reduced; zlib's NMAX is 5552
   * for 2³².
   */
  private static final int ADLER_RUN = 3000;

  private PngWriter() {}

  /**
   * Gives a file of 8 bits a channel, red, green and blue.
   *
   * @param dpi the resolution, written in whole pixels a metre: 300 dpi becomes 11811
   * @throws IllegalArgumentException if {@code dpi} is not above 0 and up to 100 000
   */
  public static byte[] rgb(Raster raster, double dpi, Deflate deflate) {
    int rowBytes = Math.multiplyExact(raster.width(), 3);
    PngRows rows = new PngRows(rowBytes, raster.height(), 3);
    byte[] samples = raster.samples();
    byte[] row = new byte[rowBytes];
    int stride = raster.pixelStride();
    for (int y = 0; y < raster.height(); y++) {
      int from = y * raster.width() * stride;
      for (int x = 0; x < rowBytes; x += 3) {
        row[x] = samples[from + raster.redOffset()];
        row[x + 1] = samples[from + raster.greenOffset()];
        row[x + 2] = samples[from + raster.blueOffset()];
        from += stride;
      }
      rows.add(row);
    }
    return file(raster.size(), RGB, dpi, rows.filtered(), deflate);
  }

  /**
   * Gives a file of 8 bits a pixel, grey.
   *
   * @param samples row by row, 0 is black and 255 white
   * @throws IllegalArgumentException if there are not as many samples as pixels, or as for {@link
   *     #rgb}
   */
  public static byte[] grey(Size size, byte[] samples, double dpi, Deflate deflate) {
    int expected = Math.multiplyExact(size.width(), size.height());
    if (samples.length != expected) {
      throw new IllegalArgumentException(
          "samples: expected " + expected + ", got " + samples.length);
    }
    PngRows rows = new PngRows(size.width(), size.height(), 1);
    byte[] row = new byte[size.width()];
    for (int y = 0; y < size.height(); y++) {
      System.arraycopy(samples, y * size.width(), row, 0, row.length);
      rows.add(row);
    }
    return file(size, GREY, dpi, rows.filtered(), deflate);
  }

  /**
   * Gives a file of 8 bits a channel, red, green, blue and alpha, which is not multiplied in.
   *
   * @param samples four a pixel, row by row
   * @throws IllegalArgumentException if there are not four samples for each pixel, or as for {@link
   *     #rgb}
   */
  public static byte[] rgba(Size size, byte[] samples, double dpi, Deflate deflate) {
    int rowBytes = Math.multiplyExact(size.width(), 4);
    int expected = Math.multiplyExact(rowBytes, size.height());
    if (samples.length != expected) {
      throw new IllegalArgumentException(
          "samples: expected " + expected + ", got " + samples.length);
    }
    PngRows rows = new PngRows(rowBytes, size.height(), 4);
    byte[] row = new byte[rowBytes];
    for (int y = 0; y < size.height(); y++) {
      System.arraycopy(samples, y * rowBytes, row, 0, rowBytes);
      rows.add(row);
    }
    return file(size, RGBA, dpi, rows.filtered(), deflate);
  }

  private static byte[] file(
      Size size, int colourType, double dpi, byte[] filtered, Deflate deflate) {
    if (!(dpi > 0 && dpi <= HIGHEST_DPI)) {
      throw new IllegalArgumentException("dpi: expected above 0 and up to 100000, got " + dpi);
    }
    int perMetre = Math.max(1, Elementary.round(dpi / METRES_PER_INCH));
    byte[] packed = deflate.pack(filtered);
    PngChunks out = new PngChunks(packed.length + 128);
    out.begin("IHDR", 13);
    out.int32(size.width());
    out.int32(size.height());
    out.int8(8);
    out.int8(colourType);
    out.int8(0);
    out.int8(0);
    out.int8(0);
    out.end();
    out.begin("sRGB", 1);
    out.int8(0);
    out.end();
    out.begin("pHYs", 9);
    out.int32(perMetre);
    out.int32(perMetre);
    out.int8(1);
    out.end();
    out.begin("IDAT", packed.length + 6);
    // The zlib frame of RFC 1950: deflate with a window of 32 KB, default level.
    out.int8(0x78);
    out.int8(0x9C);
    out.bytes(packed);
    out.int32(adler32(filtered));
    out.end();
    out.begin("IEND", 0);
    out.end();
    return out.file();
  }

  static int adler32(byte[] bytes) {
    int a = 1;
    int b = 0;
    int at = 0;
    while (at < bytes.length) {
      int stop = Math.min(bytes.length, at + ADLER_RUN);
      for (; at < stop; at++) {
        a += bytes[at] & 255;
        b += a;
      }
      a %= ADLER_PRIME;
      b %= ADLER_PRIME;
    }
    return b << 16 | a;
  }
}
