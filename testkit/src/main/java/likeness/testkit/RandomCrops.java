// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Raster;

/**
 * Pictures and crops of them, the same for the same seed: scaled up and down, turned, at the edges,
 * tiny, harsh and smooth.
 */
public final class RandomCrops {

  /** One picture and the frame to cut from it. */
  public record Crop(Raster source, Affine outputToSource, Size output, boolean turned) {}

  private int state;

  public RandomCrops(int seed) {
    state = seed == 0 ? 1 : seed;
  }

  /** The next number, from 0 to {@code bound} exclusive. */
  public int next(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 1) % bound;
  }

  private double unit() {
    return next(1 << 20) / (double) (1 << 20);
  }

  /** A crop of a picture whose kind is {@code index} modulo 6. */
  public Crop crop(int index) {
    boolean turned = next(3) == 0;
    double scale =
        switch (next(5)) {
          case 0 -> 0.25 + unit() * 0.75;
          case 1 -> 1;
          case 2 -> 1 + unit();
          default -> 1 + unit() * 5;
        };
    int width = 1 + next(48);
    int height = 1 + next(48);
    Raster source = picture(index % 6, 1 + next(240), 1 + next(240));
    double turnDeg = turned ? (next(2) == 0 ? unit() * 30 - 15 : unit() * 360) : 0;
    double x = next(4) == 0 ? 0 : unit() * source.width();
    double y = next(4) == 0 ? 0 : unit() * source.height();
    Affine map =
        Affine.translation(x, y)
            .after(Affine.rotationDeg(turnDeg))
            .after(Affine.scaling(scale, scale))
            .after(
                next(4) == 0 ? Affine.IDENTITY : Affine.translation(-width / 2.0, -height / 2.0));
    return new Crop(source, map, new Size(width, height), turned);
  }

  /**
   * A picture: 0 noise, 1 black or white noise, 2 dark noise, 3 smooth, 4 stripes, 5 black with
   * sparks.
   */
  public Raster picture(int kind, int width, int height) {
    byte[] samples = new byte[width * height * 3];
    int period = 1 + next(6);
    for (int i = 0; i < samples.length; i++) {
      int x = i / 3 % width;
      int y = i / 3 / width;
      int value =
          switch (kind) {
            case 0 -> next(256);
            case 1 -> next(2) * 255;
            case 2 -> next(12);
            case 3 -> (x * 3 + y * 2 + i % 3 * 60) / 2 % 511;
            case 4 -> (x + y) / period % 2 * 255;
            default -> next(20) == 0 ? 255 : 0;
          };
      samples[i] = (byte) (value > 255 ? 511 - value : value);
    }
    return next(2) == 0 ? Raster.rgb(width, height, samples) : Raster.bgr(width, height, samples);
  }
}
