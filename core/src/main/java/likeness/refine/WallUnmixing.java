// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Trimap;

/**
 * Tells from a pixel's colour how much of it is the person, where the wall behind is known.
 *
 * <p>In linear light a mixed pixel lies on the line from the wall's colour to the person's; where
 * on it is alpha. How far that may be believed: the wall is plain, the two colours are far apart,
 * and the pixel does lie on the line. Source: MODELS §8 (d), with light made linear, since that is
 * how a lens mixes it.
 */
final class WallUnmixing {
  /** From here on a wall is not so plain that it is believed against the coarse mask. */
  private static final double EVEN = 2e-4;

  /** Variances of tones between which a wall stops being plain; MODELS §8. */
  private static final double PLAIN = 4e-4;

  private static final double UNEVEN = 1.5e-3;

  /** Squared distances of person and wall, in tones, below which they cannot be told apart. */
  private static final double ALIKE = 0.02;

  private static final double APART = 0.08;

  /** The same in variances of the wall. */
  private static final double ALIKE_VARIANCES = 40;

  private static final double APART_VARIANCES = 200;

  /** Squared distances from the line, in linear light, between which the mixture is believed. */
  private static final double ON_LINE = 0.004;

  private static final double OFF_LINE = 0.04;

  /**
   * What less of the person than this is dust: at least, at most, and in deviations of the wall.
   */
  private static final double LEAST_DUST = 0.02;

  private static final double MOST_DUST = 0.2;
  private static final double DUST_DEVIATIONS = 3;

  /** The person's colour varies by about this share of its distance from the wall's. */
  private static final double SOLID_FROM = 0.94;

  /** Down to this share of its light, and within these squared tones, a pixel is shaded wall. */
  private static final double DARKEST_SHADE = 0.8;

  private static final double SHADED = 0.002;

  private static final double COLOURED = 0.005;

  /** Coarse alphas between which the network's word that a pixel is the person begins to count. */
  private static final double COARSE_FROM = 0.8;

  private static final double COARSE_TO = 0.98;

  /**
   * Within the coarse person a mixture from here to there is pushed to solid: skin by its shade.
   */
  private static final double PUSHED_FROM = 0.5;

  private static final double PUSHED_TO = 0.75;

  private final Raster picture;
  private final Sketch sketch;
  private final Plane coarse;
  private final float[] regions;
  private final Wall wall;
  private final Srgb srgb;

  /**
   * @param coarse alpha, of the sketch's size
   */
  WallUnmixing(Raster picture, Sketch sketch, Plane coarse, Trimap trimap, Wall wall, Srgb srgb) {
    this.coarse = coarse;
    this.picture = picture;
    this.sketch = sketch;
    this.regions = trimap.regions().values();
    this.wall = wall;
    this.srgb = srgb;
  }

  /**
   * Writes alpha and its certainty, both in [0, 1], where the trimap is unknown.
   *
   * @param person the person's own colour on the sketch
   */
  void unmix(Layer person, Plane alpha, Plane certainty, Bands bands) {
    bands.run(
        picture.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(y, person, alpha.values(), certainty.values());
          }
        });
  }

  private void row(int y, Layer person, float[] alpha, float[] certainty) {
    byte[] samples = picture.samples();
    int width = picture.width();
    int stride = picture.pixelStride();
    double toSketch = 1.0 / sketch.step();
    double v = (y + 0.5) * toSketch - 0.5;
    double[] back = new double[4];
    double[] front = new double[3];
    for (int x = 0; x < width; x++) {
      int i = y * width + x;
      if (regions[i] != Trimap.UNKNOWN) {
        continue;
      }
      double u = (x + 0.5) * toSketch - 0.5;
      wall.at(u, v, back);
      person.at(u, v, front);
      int k = i * stride;
      double pixelRed = srgb.toLinear(samples[k + picture.redOffset()] & 255);
      double pixelGreen = srgb.toLinear(samples[k + picture.greenOffset()] & 255);
      double pixelBlue = srgb.toLinear(samples[k + picture.blueOffset()] & 255);
      double red = pixelRed - back[0];
      double green = pixelGreen - back[1];
      double blue = pixelBlue - back[2];
      double dr = front[0] - back[0];
      double dg = front[1] - back[1];
      double db = front[2] - back[2];
      double length2 = dr * dr + dg * dg + db * db + 1e-9;
      double along = (red * dr + green * dg + blue * db) / length2;
      double t = Math.min(Math.max(along, 0), 1.5);
      double er = red - t * dr;
      double eg = green - t * dg;
      double eb = blue - t * db;
      double off = er * er + eg * eg + eb * eb;
      // Wall in the shade of hair lies on the way to skin too; its hue gives it away.
      double shade = Wall.shade(back, pixelRed, pixelGreen, pixelBlue);
      if (shade >= DARKEST_SHADE && along > 1 - shade) {
        double unlike = Wall.unlikeShaded(back, shade, pixelRed, pixelGreen, pixelBlue);
        along = (1 - shade - along) * (1 - Tones.ramp(unlike, SHADED, COLOURED)) + along;
      }
      double apart = Tones.distance2(front[0], front[1], front[2], back[0], back[1], back[2]);
      double variance = back[3];
      double dust = DUST_DEVIATIONS * Math.sqrt(variance / (apart * 3 + 1e-9));
      dust = Math.min(Math.max(dust, LEAST_DUST), MOST_DUST);
      double mixture = Math.min(Math.max((along - dust) / (SOLID_FROM - dust), 0), 1);
      double known =
          Tones.ramp(
              coarse.values()[y / sketch.step() * sketch.width() + x / sketch.step()],
              COARSE_FROM,
              COARSE_TO);
      double solid = Tones.ramp(along, PUSHED_FROM, PUSHED_TO) * (1 - PUSHED_FROM) + PUSHED_FROM;
      double pushed = along > PUSHED_FROM ? Math.max(solid - mixture, 0) * known : 0;
      alpha[i] = (float) (mixture + pushed);
      certainty[i] =
          (float)
              ((1 - known * Tones.ramp(variance, EVEN, PLAIN))
                  * (1 - Tones.ramp(variance, PLAIN, UNEVEN))
                  * Tones.ramp(apart, ALIKE, APART)
                  * Tones.ramp(apart / (variance + 3e-4), ALIKE_VARIANCES, APART_VARIANCES)
                  * (1 - Tones.ramp(off, ON_LINE, OFF_LINE)));
    }
  }
}
