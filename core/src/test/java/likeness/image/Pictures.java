// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/** Small pictures for tests. */
public final class Pictures {

  private Pictures() {}

  /** Noise, the same for the same seed, red, green, blue. */
  public static byte[] noise(int count, int seed) {
    byte[] samples = new byte[count];
    int state = seed;
    for (int i = 0; i < count; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      samples[i] = (byte) (state >>> 24);
    }
    return samples;
  }

  public static Raster noise(int width, int height, int seed) {
    return Raster.rgb(width, height, noise(width * height * 3, seed));
  }

  public static Raster plain(int width, int height, int rgb) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < samples.length; i += 3) {
      samples[i] = (byte) (rgb >> 16);
      samples[i + 1] = (byte) (rgb >> 8);
      samples[i + 2] = (byte) rgb;
    }
    return Raster.rgb(width, height, samples);
  }

  /** A plane of the given values, row by row. */
  public static Plane plane(int width, int height, double... values) {
    Plane plane = new Plane(width, height);
    for (int i = 0; i < values.length; i++) {
      plane.values()[i] = (float) values[i];
    }
    return plane;
  }

  /** The picture with left and right changed over. */
  public static Raster mirrored(Raster picture) {
    byte[] samples = new byte[picture.width() * picture.height() * 3];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int rgb = picture.rgbAt(picture.width() - 1 - x, y);
        int o = (y * picture.width() + x) * 3;
        samples[o] = (byte) (rgb >> 16);
        samples[o + 1] = (byte) (rgb >> 8);
        samples[o + 2] = (byte) rgb;
      }
    }
    return Raster.rgb(picture.width(), picture.height(), samples);
  }

  /** Bands of one row, the last first. */
  public static final Bands BACKWARDS =
      (rows, kernel) -> {
        for (int row = rows - 1; row >= 0; row--) {
          kernel.run(row, row + 1);
        }
      };
}
