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
  static Raster paint(Backdrop backdrop, Size size) {
    if (backdrop instanceof Backdrop.Plain plain) {
      return plain(size, plain.rgb());
    }
    if (backdrop instanceof Backdrop.LinearGradient linear) {
      return linear(size, linear.fromRgb(), linear.toRgb(), linear.angleDeg());
    }
    if (backdrop instanceof Backdrop.RadialGradient radial) {
      return radial(size, radial.middleRgb(), radial.cornerRgb());
    }
    return cover(size, ((Backdrop.Picture) backdrop).raster());
  }

  private static Raster plain(Size size, int rgb) {
    byte[] samples = new byte[size.width() * size.height() * 3];
    for (int o = 0; o < samples.length; o += 3) {
      mix(rgb, rgb, 0, samples, o);
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }

  private static Raster linear(Size size, int fromRgb, int toRgb, double angleDeg) {
    double radians = angleDeg * Elementary.RADIANS_PER_DEGREE;
    double dx = Elementary.sin(radians);
    double dy = -Elementary.cos(radians);
    double length = Math.abs(dx) * size.width() + Math.abs(dy) * size.height();
    byte[] samples = new byte[size.width() * size.height() * 3];
    int o = 0;
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        double along = (x + 0.5 - size.width() * 0.5) * dx + (y + 0.5 - size.height() * 0.5) * dy;
        mix(fromRgb, toRgb, along / length + 0.5, samples, o);
        o += 3;
      }
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }

  private static Raster radial(Size size, int middleRgb, int cornerRgb) {
    double halfWidth = size.width() * 0.5;
    double halfHeight = size.height() * 0.5;
    double corner = Math.sqrt(halfWidth * halfWidth + halfHeight * halfHeight);
    byte[] samples = new byte[size.width() * size.height() * 3];
    int o = 0;
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        double dx = x + 0.5 - halfWidth;
        double dy = y + 0.5 - halfHeight;
        mix(middleRgb, cornerRgb, Math.sqrt(dx * dx + dy * dy) / corner, samples, o);
        o += 3;
      }
    }
    return Raster.rgb(size.width(), size.height(), samples);
  }

  private static Raster cover(Size size, Raster picture) {
    double scale =
        Math.min(
            (double) picture.width() / size.width(), (double) picture.height() / size.height());
    double left = (picture.width() - size.width() * scale) * 0.5;
    double top = (picture.height() - size.height() * scale) * 0.5;
    Affine map = Affine.translation(left, top).after(Affine.scaling(scale, scale));
    return Resampler.resample(picture, map, size, Bands.SEQUENTIAL);
  }

  private static void mix(int fromRgb, int toRgb, double t, byte[] samples, int o) {
    for (int c = 0; c < 3; c++) {
      int from = fromRgb >> (16 - 8 * c) & 255;
      int to = toRgb >> (16 - 8 * c) & 255;
      samples[o + c] = (byte) Elementary.round((to - from) * t + from);
    }
  }
}
