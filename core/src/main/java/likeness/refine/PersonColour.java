// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * Takes the old background out of the colour of mixed pixels.
 *
 * <p>Person and background are spread from where they are seen nearly pure, level by level; then
 * each mixed pixel's own colour corrects both, each as far as it is uncertain: the likeliest pair
 * of colours whose mixture is the pixel. Sources: Germer et al., "Fast Multi-Level Foreground
 * Estimation", 2020 (levels, two layers that explain the pixel); the correction is the mean of a
 * Gaussian given a linear measurement.
 */
final class PersonColour {
  /** How far the person's colour is from its surroundings', squared, in linear light. */
  private static final double PERSON_VARIANCE = 0.02;

  /**
   * The same of the background: generous, so that an alpha that is off does not turn up as a colour
   * that is off; chosen on half of the people of the benchmark of mattes.
   */
  private static final double BACKGROUND_VARIANCE = 0.04;

  /** From here on a pixel's colour is taken for its layer's own. */
  private static final double PURE_FROM = 0.97;

  /** How little all others count. */
  private static final double MIXED_SHARE = 1e-3;

  /** Grain of the picture. */
  private static final double GRAIN = 1e-4;

  private final Raster picture;
  private final Sketch sketch;
  private final Srgb srgb;

  PersonColour(Raster picture, Sketch sketch, Srgb srgb) {
    this.picture = picture;
    this.sketch = sketch;
    this.srgb = srgb;
  }

  /**
   * Gives the person's colour, sRGB, not premultiplied, of the picture's size; where alpha is 1 it
   * is the picture's, exactly.
   *
   * @param mixed by pixel of the sketch, where and right beside where alpha may be neither 0 nor 1
   */
  Raster estimate(Plane alpha, boolean[] mixed, Bands bands) {
    Plane small = sketch.shrink(alpha, bands);
    Layer front = Layer.spread(sketch, purity(small, 0, 1, bands), mixed, bands);
    Layer back = Layer.spread(sketch, purity(small, 1, -1, bands), mixed, bands);
    byte[] out = new byte[picture.width() * picture.height() * 3];
    bands.runSpread(
        picture.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(y, alpha.values(), front, back, out);
          }
        });
    return Raster.rgb(picture.width(), picture.height(), out);
  }

  /** What is mixed counts for next to nothing, unless there is no other. */
  private static Plane purity(Plane alpha, double offset, double sign, Bands bands) {
    Plane out = new Plane(alpha.width(), alpha.height());
    double whole = purity(1);
    bands.run(
        alpha.height(),
        (from, to) -> {
          for (int i = from * alpha.width(); i < to * alpha.width(); i++) {
            double a = alpha.values()[i] * sign + offset;
            out.values()[i] = (float) (a <= 0 ? 0 : a >= 1 ? whole : purity(a));
          }
        });
    return out;
  }

  private static double purity(double a) {
    double pure = Tones.ramp(a, PURE_FROM, 1);
    double a4 = a * a * a * a;
    return pure * pure + MIXED_SHARE * a4 * a4;
  }

  private void row(int y, float[] alpha, Layer person, Layer background, byte[] out) {
    byte[] samples = picture.samples();
    int width = picture.width();
    int stride = picture.pixelStride();
    int red = picture.redOffset();
    int green = picture.greenOffset();
    int blue = picture.blueOffset();
    double toSketch = 1.0 / sketch.step();
    double v = (y + 0.5) * toSketch - 0.5;
    Layer.Line persons = person.line(v);
    Layer.Line backgrounds = background.line(v);
    double[] front = new double[3];
    double[] back = new double[3];
    for (int x = 0; x < width; x++) {
      int i = y * width + x;
      int k = i * stride;
      double a = alpha[i];
      if (a <= 0 || a >= 1) {
        out[i * 3] = samples[k + red];
        out[i * 3 + 1] = samples[k + green];
        out[i * 3 + 2] = samples[k + blue];
        continue;
      }
      double u = (x + 0.5) * toSketch - 0.5;
      persons.at(u, front);
      backgrounds.at(u, back);
      double b = 1 - a;
      double explained = a * a * PERSON_VARIANCE + b * b * BACKGROUND_VARIANCE + GRAIN;
      double gain = a * PERSON_VARIANCE / explained;
      double r = srgb.toLinear(samples[k + red] & 255) - front[0] * a - back[0] * b;
      double g = srgb.toLinear(samples[k + green] & 255) - front[1] * a - back[1] * b;
      double l = srgb.toLinear(samples[k + blue] & 255) - front[2] * a - back[2] * b;
      out[i * 3] = (byte) srgb.toCode(r * gain + front[0]);
      out[i * 3 + 1] = (byte) srgb.toCode(g * gain + front[1]);
      out[i * 3 + 2] = (byte) srgb.toCode(l * gain + front[2]);
    }
  }
}
