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
  private static final double ALIKE = 0.01;

  private static final double APART = 0.03;

  /** The same in variances of the wall. */
  private static final double ALIKE_VARIANCES = 40;

  private static final double APART_VARIANCES = 200;

  /**
   * The squared distance from the line, in linear light, that the person's own colour may cause,
   * and times it from which on the mixture is not believed.
   */
  private static final double ON_LINE = 0.004;

  private static final double OFF_LINE = 10;

  /** Half of the person may cause all of that distance; less in proportion to its square. */
  private static final double EXCUSE = 4;

  /** How far the wall's own noise leads off the line, in its variances. */
  private static final double NOISE = 16;

  /** A camera's least, of tones; and what light does to a wall besides. */
  private static final double LEAST_VARIANCE = 1e-5;

  private static final double OTHER_VARIANCE = 1e-4;

  /**
   * What less of the person than this is dust: at least, at most, and in deviations of the wall.
   */
  private static final double LEAST_DUST = 0.01;

  private static final double MOST_DUST = 0.2;
  private static final double DUST_DEVIATIONS = 2;

  /** From this much of the person on a pixel is solid; less would make strands of hair heavy. */
  private static final double SOLID_FROM = 0.98;

  /** Down to this share of its light, and within these squared tones, a pixel is shaded wall. */
  private static final double DARKEST_SHADE = 0.85;

  private static final double LIGHTEST_SHADE = 0.95;

  private static final double SHADED = 0.001;

  private static final double COLOURED = 0.005;

  /** Coarse alphas between which the network's word that a pixel is the person begins to count. */
  private static final double COARSE_FROM = 0.8;

  private static final double COARSE_TO = 0.98;

  /**
   * Within the coarse person a mixture from here to there is pushed to solid: skin by its shade.
   */
  private static final double PUSHED_FROM = 0.8;

  private static final double PUSHED_TO = 0.95;

  private final Sketch sketch;
  private final Plane coarse;
  private final Wall wall;
  private final Srgb srgb = new Srgb();

  /**
   * @param coarse alpha, of the sketch's size
   */
  WallUnmixing(Sketch sketch, Plane coarse, Wall wall) {
    this.sketch = sketch;
    this.coarse = coarse;
    this.wall = wall;
  }

  /**
   * Corrects alpha as far as the mixture is certain, and writes that certainty, both in [0, 1],
   * where {@code regions} are unknown.
   *
   * @param regions a trimap's, of the picture's size as {@code alpha} and {@code certainty} are
   * @param person the person's own colour on the sketch
   */
  void unmix(
      Raster picture, Plane regions, Layer person, Plane alpha, Plane certainty, Bands bands) {
    bands.runSpread(
        picture.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(picture, regions.values(), y, person, alpha.values(), certainty.values());
          }
        });
  }

  /** Writes alpha itself and its certainty on the sketch's pixels; all planes are of its size. */
  void unmixSketch(Plane regions, Layer person, Plane alpha, Plane certainty, Bands bands) {
    bands.runSpread(
        sketch.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            sketchRow(regions.values(), y, person, alpha.values(), certainty.values());
          }
        });
  }

  private void row(
      Raster picture, float[] regions, int y, Layer person, float[] alpha, float[] certainty) {
    byte[] samples = picture.samples();
    int width = picture.width();
    int stride = picture.pixelStride();
    int step = sketch.step();
    double toSketch = 1.0 / step;
    double v = (y + 0.5) * toSketch - 0.5;
    Wall.Line walls = wall.line(v);
    Layer.Line persons = person.line(v);
    Mixture mixture = new Mixture();
    for (int x = 0; x < width; x++) {
      int i = y * width + x;
      if (regions[i] == Trimap.UNKNOWN) {
        double u = (x + 0.5) * toSketch - 0.5;
        walls.at(u, mixture.back);
        persons.at(u, mixture.front);
        int k = i * stride;
        mixture.red = srgb.toLinear(samples[k + picture.redOffset()] & 255);
        mixture.green = srgb.toLinear(samples[k + picture.greenOffset()] & 255);
        mixture.blue = srgb.toLinear(samples[k + picture.blueOffset()] & 255);
        mixture.coarse = coarse.values()[y / step * sketch.width() + x / step];
        mixture.part();
        certainty[i] = (float) mixture.certainty;
        double before = alpha[i];
        alpha[i] = (float) mixture.alpha;
        alpha[i] = (float) ((alpha[i] - before) * certainty[i] + before);
      }
    }
  }

  private void sketchRow(float[] regions, int y, Layer person, float[] alpha, float[] certainty) {
    float[] light = sketch.light();
    Wall.Line walls = wall.line(y);
    Layer.Line persons = person.line(y);
    Mixture mixture = new Mixture();
    for (int x = 0; x < sketch.width(); x++) {
      int i = y * sketch.width() + x;
      if (regions[i] == Trimap.UNKNOWN) {
        walls.at(x, mixture.back);
        persons.at(x, mixture.front);
        mixture.red = light[i * 3];
        mixture.green = light[i * 3 + 1];
        mixture.blue = light[i * 3 + 2];
        mixture.coarse = coarse.values()[i];
        mixture.part();
        alpha[i] = (float) mixture.alpha;
        certainty[i] = (float) mixture.certainty;
      }
    }
  }

  /** One pixel between wall and person. */
  private static final class Mixture {
    /** The wall's colour in linear light, and the variance of its tones. */
    final double[] back = new double[4];

    /** The person's colour in linear light. */
    final double[] front = new double[3];

    /** The pixel's own colour in linear light. */
    double red;

    double green;
    double blue;

    /** What the network says of the place. */
    double coarse;

    double alpha;
    double certainty;

    /** Finds alpha and its certainty. */
    void part() {
      double r = red - back[0];
      double g = green - back[1];
      double b = blue - back[2];
      double dr = front[0] - back[0];
      double dg = front[1] - back[1];
      double db = front[2] - back[2];
      double length2 = dr * dr + dg * dg + db * db + 1e-9;
      double along = (r * dr + g * dg + b * db) / length2;
      double t = Math.min(Math.max(along, 0), 1.5);
      double er = r - t * dr;
      double eg = g - t * dg;
      double eb = b - t * db;
      double off = er * er + eg * eg + eb * eb;
      // Wall in the shade of hair lies on the way to skin too; its hue gives it away.
      double shade = Wall.shade(back, red, green, blue);
      if (shade >= DARKEST_SHADE && along > 1 - shade) {
        double unlike = Wall.unlikeShaded(back, shade, red, green, blue);
        along =
            (1 - shade - along)
                    * (1 - Tones.ramp(unlike, SHADED, COLOURED))
                    * Tones.ramp(shade, DARKEST_SHADE, LIGHTEST_SHADE)
                + along;
      }
      double apart = Tones.distance2(front[0], front[1], front[2], back[0], back[1], back[2]);
      double variance = back[3];
      double dust = DUST_DEVIATIONS * Math.sqrt(variance / (apart * 3 + 1e-9));
      dust = Math.min(Math.max(dust, LEAST_DUST), MOST_DUST);
      double mixture = Math.min(Math.max((along - dust) / (SOLID_FROM - dust), 0), 1);
      double known = Tones.ramp(coarse, COARSE_FROM, COARSE_TO);
      double solid = Tones.ramp(along, PUSHED_FROM, PUSHED_TO) * (1 - PUSHED_FROM) + PUSHED_FROM;
      double pushed = along > PUSHED_FROM ? Math.max(solid - mixture, 0) * known : 0;
      alpha = mixture + pushed;
      // The less of the person there is, the less can its colour excuse.
      double some = Math.min(t * t * EXCUSE, 1);
      double strain = off / ((variance + LEAST_VARIANCE) * NOISE + ON_LINE * some);
      certainty =
          (1 - known * Tones.ramp(variance, EVEN, PLAIN))
              * (1 - Tones.ramp(variance, PLAIN, UNEVEN))
              * Tones.ramp(apart, ALIKE, APART)
              * Tones.ramp(apart / (variance + OTHER_VARIANCE), ALIKE_VARIANCES, APART_VARIANCES)
              * (1 - Tones.ramp(strain, 1, OFF_LINE));
    }
  }
}
