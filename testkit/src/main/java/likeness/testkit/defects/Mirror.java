// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import likeness.image.Raster;

/** A picture as a mirror shows it. */
public final class Mirror {
  private Mirror() {}

  public static Raster of(Raster photo) {
    int width = photo.width();
    byte[] samples = new byte[width * photo.height() * 3];
    for (int i = 0; i < width * photo.height(); i++) {
      int rgb = photo.rgbAt(width - 1 - i % width, i / width);
      samples[i * 3] = (byte) (rgb >> 16);
      samples[i * 3 + 1] = (byte) (rgb >> 8);
      samples[i * 3 + 2] = (byte) rgb;
    }
    return Raster.rgb(width, photo.height(), samples);
  }
}
