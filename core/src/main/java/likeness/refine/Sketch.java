// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * A picture at a whole fraction of its size, in linear light: enough to plan on, and a quarter of
 * the work.
 *
 * <p>Each of its pixels is the mean of a square of the picture's, less at the right and lower edge.
 *
 * @param step pixels of the picture to one of the sketch, along each axis
 * @param light red, green and blue of each pixel in turn, in [0, 1]
 * @param tones the same as {@link Tones} compares them
 */
record Sketch(int width, int height, int step, float[] light, double[] tones) {

  /** The squared distance of two pixels' colours, by their places in the sketch. */
  double distance2(int i, int j) {
    double r = tones[i * 3] - tones[j * 3];
    double g = tones[i * 3 + 1] - tones[j * 3 + 1];
    double b = tones[i * 3 + 2] - tones[j * 3 + 2];
    return r * r + g * g + b * b;
  }

  /** The squared distance of a pixel's colour from another in linear light. */
  double distance2(int i, double[] colour) {
    double r = Tones.of(colour[0]) - tones[i * 3];
    double g = Tones.of(colour[1]) - tones[i * 3 + 1];
    double b = Tones.of(colour[2]) - tones[i * 3 + 2];
    return r * r + g * g + b * b;
  }

  static Sketch of(Raster picture, int step, Srgb srgb, Bands bands) {
    int width = (picture.width() + step - 1) / step;
    int height = (picture.height() + step - 1) / step;
    float[] light = new float[width * height * 3];
    double[] tones = new double[light.length];
    bands.run(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(picture, step, srgb, y, width, light);
          }
          for (int i = from * width * 3; i < to * width * 3; i++) {
            tones[i] = Tones.of(light[i]);
          }
        });
    return new Sketch(width, height, step, light, tones);
  }

  private static void row(Raster picture, int step, Srgb srgb, int y, int width, float[] light) {
    byte[] samples = picture.samples();
    int stride = picture.pixelStride();
    int bottom = Math.min(picture.height(), (y + 1) * step);
    for (int x = 0; x < width; x++) {
      int right = Math.min(picture.width(), (x + 1) * step);
      double red = 0;
      double green = 0;
      double blue = 0;
      for (int v = y * step; v < bottom; v++) {
        for (int u = x * step; u < right; u++) {
          int i = (v * picture.width() + u) * stride;
          red += srgb.toLinear(samples[i + picture.redOffset()] & 255);
          green += srgb.toLinear(samples[i + picture.greenOffset()] & 255);
          blue += srgb.toLinear(samples[i + picture.blueOffset()] & 255);
        }
      }
      double share = 1.0 / ((bottom - y * step) * (right - x * step));
      int o = (y * width + x) * 3;
      light[o] = (float) (red * share);
      light[o + 1] = (float) (green * share);
      light[o + 2] = (float) (blue * share);
    }
  }

  /** The sketch in sRGB. */
  Raster raster(Srgb srgb, Bands bands) {
    byte[] samples = new byte[light.length];
    bands.run(
        height,
        (from, to) -> {
          for (int i = from * width * 3; i < to * width * 3; i++) {
            samples[i] = (byte) srgb.toCode(light[i]);
          }
        });
    return Raster.rgb(width, height, samples);
  }

  /** The grid of the sketch's own pixels. */
  WorkGrid grid(WorkGrid of) {
    return new WorkGrid(new Size(width, height), of.toSource().after(Affine.scaling(step, step)));
  }

  /** A plane of the picture's size, drawn together to the sketch's. */
  Plane shrink(Plane plane, Bands bands) {
    if (step == 1) {
      return plane;
    }
    Plane out = new Plane(width, height);
    bands.run(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            shrinkRow(plane, y, out);
          }
        });
    return out;
  }

  private void shrinkRow(Plane plane, int y, Plane out) {
    float[] values = plane.values();
    int bottom = Math.min(plane.height(), (y + 1) * step);
    for (int x = 0; x < width; x++) {
      int right = Math.min(plane.width(), (x + 1) * step);
      double sum = 0;
      for (int v = y * step; v < bottom; v++) {
        for (int u = x * step; u < right; u++) {
          sum += values[v * plane.width() + u];
        }
      }
      out.values()[y * width + x] = (float) (sum / ((bottom - y * step) * (right - x * step)));
    }
  }
}
