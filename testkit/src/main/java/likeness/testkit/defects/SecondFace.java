// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import likeness.image.Raster;

/** Puts somebody else beside the person: the picture grows to the right. */
public final class SecondFace {
  private SecondFace() {}

  /**
   * @param scale by how much the other picture is shrunk; it stands on the lower edge
   */
  public static Raster beside(Raster photo, Raster other, double scale) {
    Pixels own = Pixels.of(photo);
    Pixels guest = Pixels.of(other);
    int added = (int) Math.round(other.width() * scale);
    int height = (int) Math.min(photo.height(), Math.round(other.height() * scale));
    int width = photo.width() + added;
    byte[] samples = new byte[width * photo.height() * 3];
    for (int y = 0; y < photo.height(); y++) {
      for (int x = 0; x < width; x++) {
        boolean isGuest = x >= photo.width() && y >= photo.height() - height;
        for (int c = 0; c < 3; c++) {
          double code =
              isGuest
                  ? shrunk(guest, c, x - photo.width(), y - photo.height() + height, 1 / scale)
                  // Beyond the edge its wall goes on.
                  : own.planes[c][y * own.width + Math.min(x, own.width - 1)];
          samples[(y * width + x) * 3 + c] = (byte) Math.round(code);
        }
      }
    }
    return Raster.rgb(width, photo.height(), samples);
  }

  /** The mean of what a pixel covers, from so many looks. */
  private static double shrunk(Pixels from, int channel, int x, int y, double step) {
    int looks = (int) Math.ceil(step);
    double sum = 0;
    for (int i = 0; i < looks; i++) {
      for (int j = 0; j < looks; j++) {
        sum += from.at(channel, (x + (i + 0.5) / looks) * step, (y + (j + 0.5) / looks) * step);
      }
    }
    return sum / (looks * looks);
  }
}
