// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.GuidedFilter;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Trimap;

/**
 * Draws a coarse matte to the picture's edges with the guided filter, then takes the filter's fog
 * away by contrast. For where the wall is not known.
 *
 * <p>The filter is fitted on the sketch and applied to the picture. Radius, epsilon and contrast:
 * MODELS §8 (b′), chosen on five portraits with published mattes; a larger radius was worse.
 */
final class GuidedUnmixing {
  private static final double RADIUS_FACES = 0.02;
  private static final double EPSILON = 1e-4;
  private static final double FOG = 0.08;
  private static final double RANGE = 0.84;
  private static final double CODE = 1.0 / 255;

  private final GuidedFilter.Functions functions;
  private final int width;
  private final int height;
  private final double toSketch;

  /**
   * @param coarse alpha in [0, 1], of the sketch's size
   * @param faceWidthPx in pixels of the sketch
   */
  GuidedUnmixing(Sketch sketch, Plane coarse, double faceWidthPx, Srgb srgb, Bands bands) {
    int radius = Math.max(1, (int) Math.floor(RADIUS_FACES * faceWidthPx + 0.5));
    functions =
        new GuidedFilter(sketch.raster(srgb, bands), radius, EPSILON).functions(coarse, bands);
    width = sketch.width();
    height = sketch.height();
    toSketch = 1.0 / sketch.step();
  }

  /** Alpha in [0, 1] where the trimap is unknown, and 0 elsewhere. */
  Plane alpha(Raster picture, Trimap trimap, Bands bands) {
    Plane out = new Plane(picture.width(), picture.height());
    float[] regions = trimap.regions().values();
    bands.runSpread(
        picture.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(picture, regions, y, out.values());
          }
        });
    return out;
  }

  private void row(Raster picture, float[] regions, int y, float[] out) {
    byte[] samples = picture.samples();
    int stride = picture.pixelStride();
    double v = Math.min(Math.max((y + 0.5) * toSketch - 0.5, 0), height - 1);
    int y0 = (int) v;
    double fy = v - y0;
    int down = y0 + 1 < height ? width : 0;
    for (int x = 0; x < picture.width(); x++) {
      int i = y * picture.width() + x;
      if (regions[i] != Trimap.UNKNOWN) {
        continue;
      }
      double u = Math.min(Math.max((x + 0.5) * toSketch - 0.5, 0), width - 1);
      int x0 = (int) u;
      double fx = u - x0;
      int a = y0 * width + x0;
      int right = x0 + 1 < width ? 1 : 0;
      int k = i * stride;
      double value =
          between(functions.red(), a, right, down, fx, fy)
              * CODE
              * (samples[k + picture.redOffset()] & 255);
      value +=
          between(functions.green(), a, right, down, fx, fy)
              * CODE
              * (samples[k + picture.greenOffset()] & 255);
      value +=
          between(functions.blue(), a, right, down, fx, fy)
              * CODE
              * (samples[k + picture.blueOffset()] & 255);
      value += between(functions.offset(), a, right, down, fx, fy);
      out[i] = (float) Math.min(Math.max((value - FOG) / RANGE, 0), 1);
    }
  }

  private static double between(Plane plane, int at, int right, int down, double fx, double fy) {
    float[] values = plane.values();
    double top = (values[at + right] - (double) values[at]) * fx + values[at];
    int below = at + down;
    double bottom = (values[below + right] - (double) values[below]) * fx + values[below];
    return (bottom - top) * fy + top;
  }
}
