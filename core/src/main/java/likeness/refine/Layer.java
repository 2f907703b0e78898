// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;

/**
 * A colour for each pixel of a sketch, spread from those pixels that show it purely.
 *
 * @param samples as {@link ColourFill} leaves them
 */
record Layer(int width, int height, float[] samples) {

  /** Spreads the sketch's colours from where {@code weight} is above 0; in proportion to it. */
  static Layer spread(Sketch sketch, Plane weight, Bands bands) {
    float[] light = sketch.light();
    float[] weights = weight.values();
    float[] samples = new float[weights.length * ColourFill.SAMPLES];
    for (int i = 0; i < weights.length; i++) {
      double w = weights[i];
      int o = i * ColourFill.SAMPLES;
      samples[o] = (float) (light[i * 3] * w);
      samples[o + 1] = (float) (light[i * 3 + 1] * w);
      samples[o + 2] = (float) (light[i * 3 + 2] * w);
      samples[o + 3] = weights[i];
    }
    ColourFill.fill(samples, sketch.width(), sketch.height(), bands);
    return new Layer(sketch.width(), sketch.height(), samples);
  }

  /** Writes red, green and blue at a point of the sketch, (0, 0) the first pixel's centre. */
  void at(double x, double y, double[] out) {
    double u = Math.min(Math.max(x, 0), width - 1);
    double v = Math.min(Math.max(y, 0), height - 1);
    int x0 = (int) u;
    int y0 = (int) v;
    double fx = u - x0;
    double fy = v - y0;
    int a = (y0 * width + x0) * ColourFill.SAMPLES;
    int right = x0 + 1 < width ? ColourFill.SAMPLES : 0;
    int b = a + (y0 + 1 < height ? width * ColourFill.SAMPLES : 0);
    for (int c = 0; c < 3; c++) {
      double top = (samples[a + right + c] - (double) samples[a + c]) * fx + samples[a + c];
      double bottom = (samples[b + right + c] - (double) samples[b + c]) * fx + samples[b + c];
      out[c] = (bottom - top) * fy + top;
    }
  }
}
