// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.BlockMean;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Matte;
import likeness.tensor.Warp;

/**
 * A turned and scaled part of the photo, in which something is measured.
 *
 * <p>Codes are rounded to whole sRGB codes, as the reference implementation's are; luminance is
 * linear light from 0 to 255. Beyond the photo it repeats the edge, and {@link #inside} says so.
 */
final class View {
  /** The variance of bilinear interpolation, in pixels of what is interpolated. */
  private static final double INTERPOLATION = 1.0 / 6;

  /** A code from here on is at its end. */
  private static final int AT_ITS_END = 250;

  private final Size size;
  private final Affine toSource;
  private final Size source;
  private final Raster picture;

  private View(Size size, Affine toSource, Size source, Raster picture) {
    this.size = size;
    this.toSource = toSource;
    this.source = source;
    this.picture = picture;
  }

  /** Takes a part of the photo; where it is shrunk by two or more, blocks are averaged first. */
  static View of(Raster photo, Affine toSource, Size size, Bands bands) {
    int factor = (int) Math.floor(toSource.scale());
    Shrunk shrunk = Shrunk.of(photo, toSource, size, factor, bands);
    float[] values = warp(shrunk.fromView, size).sample(shrunk.picture, bands).values();
    return view(values, toSource, photo.size(), size, bands);
  }

  /** The photo, or the part of it that a view reaches in means of blocks. */
  private record Shrunk(Raster picture, Affine fromView) {
    static Shrunk of(Raster photo, Affine toSource, Size size, int factor, Bands bands) {
      if (factor < 2) {
        return new Shrunk(photo, toSource);
      }
      BlockMean.Part part = reach(photo.size(), toSource, size, factor);
      Affine fromView =
          Affine.scaling(1.0 / factor, 1.0 / factor)
              .after(Affine.translation(-part.left(), -part.top()))
              .after(toSource);
      return new Shrunk(BlockMean.shrink(photo, part, factor, bands), fromView);
    }
  }

  /**
   * As {@link #of}, but each pixel gathers light from equally far around, whatever the photo's
   * scale: four samples whose distance makes up for what blocks and interpolation lack.
   *
   * <p>Where that is already more, as in a photo that has to be enlarged, it is the same as {@link
   * #of}.
   *
   * @param variance of the spread along each axis, in pixels of the view
   */
  static View evenly(Raster photo, Affine toSource, Size size, double variance, Bands bands) {
    int factor = (int) Math.max(1, Math.floor(toSource.scale()));
    double perPixel = factor / toSource.scale();
    double ofBlock = (1 - 1.0 / (factor * factor)) / 12;
    double had = (ofBlock + INTERPOLATION) * perPixel * perPixel;
    double distance = Math.sqrt(Math.max(0, variance - had));
    Shrunk shrunk = Shrunk.of(photo, toSource, size, factor, bands);
    float[] sum = new float[size.width() * size.height() * 3];
    for (int tap = 0; tap < 4; tap++) {
      double dx = (tap & 1) == 0 ? -distance : distance;
      double dy = (tap & 2) == 0 ? -distance : distance;
      Affine fromTap = shrunk.fromView.after(Affine.translation(dx, dy));
      warp(fromTap, size).add(shrunk.picture, 0.25, sum, bands);
    }
    return view(sum, toSource, photo.size(), size, bands);
  }

  private static Warp warp(Affine toFrom, Size size) {
    return new Warp(size, toFrom, Warp.Range.UNIT, Warp.Border.REPLICATE);
  }

  private static View view(float[] values, Affine toSource, Size source, Size size, Bands bands) {
    int width = size.width();
    int pixels = width * size.height();
    byte[] samples = new byte[pixels * 3];
    bands.run(
        size.height(),
        (from, to) -> {
          for (int i = from * width; i < to * width; i++) {
            for (int c = 0; c < 3; c++) {
              double value = values[c * pixels + i];
              samples[i * 3 + c] = (byte) Elementary.round(value * 255);
            }
          }
        });
    return new View(size, toSource, source, Raster.rgb(size.width(), size.height(), samples));
  }

  /** The whole blocks of the photo that the view reaches, and one more around. */
  private static BlockMean.Part reach(Size photo, Affine toSource, Size size, int factor) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < 4; corner++) {
      Point p =
          toSource.apply(
              (corner & 1) == 0 ? 0 : size.width(), (corner & 2) == 0 ? 0 : size.height());
      left = Math.min(left, p.x());
      top = Math.min(top, p.y());
      right = Math.max(right, p.x());
      bottom = Math.max(bottom, p.y());
    }
    int x0 = first(left, photo.width(), factor);
    int y0 = first(top, photo.height(), factor);
    return new BlockMean.Part(
        x0,
        y0,
        length(x0, right, photo.width(), factor),
        length(y0, bottom, photo.height(), factor));
  }

  private static int first(double from, int side, int factor) {
    return (int) Math.max(0, Math.min(side - factor, Math.floor(from) - factor));
  }

  private static int length(int from, double to, int side, int factor) {
    double end = Math.max(from + factor, Math.min(side, Math.ceil(to) + factor));
    return (int) end - from;
  }

  int width() {
    return size.width();
  }

  int height() {
    return size.height();
  }

  int pixels() {
    return size.width() * size.height();
  }

  Affine toSource() {
    return toSource;
  }

  int red(int i) {
    return picture.samples()[i * 3] & 255;
  }

  int green(int i) {
    return picture.samples()[i * 3 + 1] & 255;
  }

  int blue(int i) {
    return picture.samples()[i * 3 + 2] & 255;
  }

  /** Whether a channel is at its end, so that neither light nor colour can be read off a pixel. */
  boolean isBurnt(int i) {
    return Math.max(red(i), Math.max(green(i), blue(i))) >= AT_ITS_END;
  }

  /** Which pixels show the photo, and not its repeated edge. */
  boolean[] inside() {
    boolean[] inside = new boolean[pixels()];
    for (int i = 0; i < inside.length; i++) {
      Point p = toSource.apply(i % size.width() + 0.5, i / size.width() + 0.5);
      inside[i] = p.x() >= 0 && p.y() >= 0 && p.x() <= source.width() && p.y() <= source.height();
    }
    return inside;
  }

  /** Linear luminance, rounded, 0 to 255. */
  int[] luminance(Srgb srgb, Bands bands) {
    int[] luminance = new int[pixels()];
    bands.run(
        height(),
        (from, to) -> {
          for (int i = from * width(); i < to * width(); i++) {
            luminance[i] =
                Elementary.round(
                    255
                        * Srgb.luminance(
                            srgb.toLinear(red(i)),
                            srgb.toLinear(green(i)),
                            srgb.toLinear(blue(i))));
          }
        });
    return luminance;
  }

  /** How much of each pixel is the person, in [0, 1]; between the mask's values in proportion. */
  double[] person(Matte matte) {
    Affine toPlane = matte.planeToSource().inverse().after(toSource);
    Plane plane = matte.alpha();
    int lastX = plane.width() - 1;
    int lastY = plane.height() - 1;
    double[] alpha = new double[pixels()];
    for (int i = 0; i < alpha.length; i++) {
      Point p = toPlane.apply(i % size.width() + 0.5, i / size.width() + 0.5);
      double u = Math.max(0, Math.min(lastX, p.x() - 0.5));
      double v = Math.max(0, Math.min(lastY, p.y() - 0.5));
      int x0 = (int) u;
      int y0 = (int) v;
      int x1 = Math.min(lastX, x0 + 1);
      int y1 = Math.min(lastY, y0 + 1);
      double upper = (plane.at(x1, y0) - plane.at(x0, y0)) * (u - x0) + plane.at(x0, y0);
      double lower = (plane.at(x1, y1) - plane.at(x0, y1)) * (u - x0) + plane.at(x0, y1);
      alpha[i] = (lower - upper) * (v - y0) + upper;
    }
    return alpha;
  }
}
