// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.BlockMean;
import likeness.image.Raster;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** Pixels for the screen: red, green, blue, opaque. */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] rgba;

  private Picture(int width, int height, byte[] rgba) {
    this.width = width;
    this.height = height;
    this.rgba = rgba;
  }

  static Picture of(Raster raster) {
    byte[] samples = raster.samples();
    int stride = raster.pixelStride();
    byte[] rgba = new byte[raster.width() * raster.height() * 4];
    for (int from = 0, to = 0; to < rgba.length; from += stride, to += 4) {
      rgba[to] = samples[from + raster.redOffset()];
      rgba[to + 1] = samples[from + raster.greenOffset()];
      rgba[to + 2] = samples[from + raster.blueOffset()];
      rgba[to + 3] = (byte) 255;
    }
    return new Picture(raster.width(), raster.height(), rgba);
  }

  /** Means of whole blocks of pixels, its longer side near {@code maxSide}, below 1.5 times it. */
  static Picture within(Raster raster, int maxSide, Bands bands) {
    Size size = raster.size();
    if (maxSide < 1) {
      throw new IllegalArgumentException("maxSide: expected 1 or more, got " + maxSide);
    }
    int factor = (2 * Math.max(size.width(), size.height()) + maxSide) / (2 * maxSide);
    int shorter = Math.min(size.width(), size.height());
    if (factor <= 1) {
      return of(raster);
    }
    BlockMean.Part whole = new BlockMean.Part(0, 0, size.width(), size.height());
    return of(BlockMean.shrink(raster, whole, Math.min(factor, shorter), bands));
  }

  /** Of samples that are red, green, blue and alpha already. */
  static Picture of(Size size, byte[] rgba) {
    return new Picture(size.width(), size.height(), rgba);
  }

  @JSExport
  @JSProperty
  public int getWidth() {
    return width;
  }

  @JSExport
  @JSProperty
  public int getHeight() {
    return height;
  }

  @JSExport
  @JSProperty
  public Int8Array getRgba() {
    return Int8Array.fromJavaArray(rgba);
  }
}
