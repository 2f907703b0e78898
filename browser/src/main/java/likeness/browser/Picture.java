// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

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
