// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Backdrop;

/** Paints backdrops. */
final class Painting {
  private Painting() {}

  /** The backdrop of a portrait of that size. */
  static Raster paint(Backdrop backdrop, Size size, Bands bands) {
    if (backdrop instanceof Backdrop.Plain plain) {
      return plain(size, plain.rgb());
    }
    if (backdrop instanceof Backdrop.LinearGradient linear) {
      return linear(size, linear.fromRgb(), linear.toRgb(), linear.angleDeg(), bands);
    }
    if (backdrop instanceof Backdrop.RadialGradient radial) {
      return radial(size, radial.middleRgb(), radial.cornerRgb(), bands);
    }
    return cover(size, ((Backdrop.Picture) backdrop).raster(), bands);
  }

  private static Raster plain(Size size, int rgb) {
    int row = size.width() * 3;
    byte[] samples = new byte[row * size.height()];
    for (int o = 0; o < row; o += 3) {
      mix(rgb, rgb, 0, samples, o);
    }
    for (int y = 1; y < size.height(); y++) {
      System.arraycopy(samples, 0, samples, y * row, row);
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }

  private static Raster linear(Size size, int fromRgb, int toRgb, double angleDeg, Bands bands) {
    double radians = angleDeg * Elementary.RADIANS_PER_DEGREE;
    double dx = Elementary.sin(radians);
    double dy = -Elementary.cos(radians);
    double length = Math.abs(dx) * size.width() + Math.abs(dy) * size.height();
    return mixed(
        size,
        fromRgb,
        toRgb,
        (x, y) -> {
          double right = x + 0.5 - size.width() * 0.5;
          double along = right * dx + (y + 0.5 - size.height() * 0.5) * dy;
          return along / length + 0.5;
        },
        bands);
  }

  private static Raster radial(Size size, int middleRgb, int cornerRgb, Bands bands) {
    double halfWidth = size.width() * 0.5;
    double halfHeight = size.height() * 0.5;
    double corner = Math.sqrt(halfWidth * halfWidth + halfHeight * halfHeight);
    return mixed(
        size,
        middleRgb,
        cornerRgb,
        (x, y) -> {
          double dx = x + 0.5 - halfWidth;
          double dy = y + 0.5 - halfHeight;
          return Math.sqrt(dx * dx + dy * dy) / corner;
        },
        bands);
  }

  /** How far a pixel is from the first colour to the second, 0 to 1. */
  private interface Share {
    double at(int x, int y);
  }

  private static Raster mixed(Size size, int fromRgb, int toRgb, Share share, Bands bands) {
    byte[] samples = new byte[size.width() * size.height() * 3];
    bands.run(
        size.height(),
        (from, to) -> {
          int o = from * size.width() * 3;
          for (int y = from; y < to; y++) {
            for (int x = 0; x < size.width(); x++) {
              mix(fromRgb, toRgb, share.at(x, y), samples, o);
              o += 3;
            }
          }
        });
    return Raster.rgb(size.width(), size.height(), samples);
  }

  private static Raster cover(Size size, Raster picture, Bands bands) {
    double scale =
        Math.min(
            (double) picture.width() / size.width(), (double) picture.height() / size.height());
    double left = (picture.width() - size.width() * scale) * 0.5;
    double top = (picture.height() - size.height() * scale) * 0.5;
    Affine map = Affine.translation(left, top).after(Affine.scaling(scale, scale));
    return Resampler.resample(picture, map, size, bands);
  }

  private static void mix(int fromRgb, int toRgb, double t, byte[] samples, int o) {
    for (int c = 0; c < 3; c++) {
      int from = fromRgb >> (16 - 8 * c) & 255;
      int to = toRgb >> (16 - 8 * c) & 255;
      samples[o + c] = (byte) Elementary.round((to - from) * t + from);
    }
  }
}
