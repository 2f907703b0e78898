// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.matte;

import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.testkit.RandomCrops;

/**
 * A person without a background, to be put before any.
 *
 * @param alpha how much of each pixel the person covers, in [0, 1]
 * @param foreground the person's own colour, sRGB, not premultiplied
 */
public record PersonLayer(String name, Plane alpha, Raster foreground) {
  /** Half the width of the grain that a camera leaves, in code values. */
  private static final int GRAIN = 2;

  /**
   * The photo of the person before {@code background}, mixed in linear light, with a camera's grain
   * on top.
   */
  public Raster before(Raster background) {
    Raster clean = over(alpha, foreground, background);
    RandomCrops random = new RandomCrops(name.length() + 17);
    byte[] samples = clean.samples();
    for (int i = 0; i < samples.length; i++) {
      int grain = random.next(GRAIN + 1);
      grain -= random.next(GRAIN + 1);
      samples[i] = (byte) Math.max(0, Math.min(255, (samples[i] & 255) + grain));
    }
    return clean;
  }

  /** A person on one colour, 0xRRGGBB. */
  public static Raster on(int backdrop, Plane alpha, Raster foreground) {
    byte[] plain = new byte[alpha.width() * alpha.height() * 3];
    for (int i = 0; i < plain.length; i += 3) {
      plain[i] = (byte) (backdrop >> 16);
      plain[i + 1] = (byte) (backdrop >> 8);
      plain[i + 2] = (byte) backdrop;
    }
    return over(alpha, foreground, Raster.rgb(alpha.width(), alpha.height(), plain));
  }

  static Raster over(Plane alpha, Raster front, Raster back) {
    Srgb srgb = new Srgb();
    byte[] out = new byte[alpha.width() * alpha.height() * 3];
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 0; x < alpha.width(); x++) {
        int rgb = mix(front.rgbAt(x, y), back.rgbAt(x, y), alpha.at(x, y), srgb);
        int o = (y * alpha.width() + x) * 3;
        out[o] = (byte) (rgb >> 16);
        out[o + 1] = (byte) (rgb >> 8);
        out[o + 2] = (byte) rgb;
      }
    }
    return Raster.rgb(alpha.width(), alpha.height(), out);
  }

  static int mix(int front, int back, double alpha, Srgb srgb) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double light = srgb.toLinear(front >> shift & 255) * alpha;
      light += srgb.toLinear(back >> shift & 255) * (1 - alpha);
      rgb |= srgb.toCode(light) << shift;
    }
    return rgb;
  }
}
