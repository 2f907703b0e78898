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
    return spread(sketch, weight, null, bands);
  }

  /** The same, but only where {@code wanted}, by pixel; the layer is of no use elsewhere. */
  static Layer spread(
      Sketch sketch,
      Plane weight,
      boolean @org.jspecify.annotations.Nullable [] wanted,
      Bands bands) {
    float[] light = sketch.light();
    float[] weights = weight.values();
    float[] samples = new float[weights.length * ColourFill.SAMPLES];
    bands.run(
        sketch.height(),
        (from, to) -> {
          for (int i = from * sketch.width(); i < to * sketch.width(); i++) {
            double w = weights[i];
            if (w == 0) {
              continue;
            }
            int o = i * ColourFill.SAMPLES;
            samples[o] = (float) (light[i * 3] * w);
            samples[o + 1] = (float) (light[i * 3 + 1] * w);
            samples[o + 2] = (float) (light[i * 3 + 2] * w);
            samples[o + 3] = weights[i];
          }
        });
    ColourFill.fill(samples, sketch.width(), sketch.height(), wanted, bands);
    return new Layer(sketch.width(), sketch.height(), samples);
  }

  /** The colours along one row of the sketch, or between two; 0 is the first row's middle. */
  Line line(double y) {
    return new Line(this, y);
  }

  /** What lies under one row. */
  static final class Line {
    private final float[] samples;
    private final int width;
    private final int above;
    private final int down;
    private final double fy;

    private Line(Layer layer, double y) {
      samples = layer.samples;
      width = layer.width;
      double v = Math.min(Math.max(y, 0), layer.height - 1);
      int y0 = (int) v;
      above = y0 * width;
      down = y0 + 1 < layer.height ? width * ColourFill.SAMPLES : 0;
      fy = v - y0;
    }

    /** Writes red, green and blue at a place along the row, 0 the first pixel's middle. */
    void at(double x, double[] out) {
      double u = Math.min(Math.max(x, 0), width - 1);
      int x0 = (int) u;
      double fx = u - x0;
      int a = (above + x0) * ColourFill.SAMPLES;
      int right = x0 + 1 < width ? ColourFill.SAMPLES : 0;
      int b = a + down;
      for (int c = 0; c < 3; c++) {
        double top = (samples[a + right + c] - (double) samples[a + c]) * fx + samples[a + c];
        double bottom = (samples[b + right + c] - (double) samples[b + c]) * fx + samples[b + c];
        out[c] = (bottom - top) * fy + top;
      }
    }
  }
}
