// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.BlockMean;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Matte;
import likeness.tensor.Tensor;
import likeness.tensor.Warp;

/**
 * A turned and scaled part of the photo, in which something is measured.
 *
 * <p>Codes are rounded to whole sRGB codes, as the reference implementation's are; luminance is
 * linear light from 0 to 255. Beyond the photo it repeats the edge, and {@link #inside} says so.
 */
final class View {
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
    if (factor < 2) {
      return sample(photo, toSource, toSource, photo.size(), size, bands);
    }
    BlockMean.Part part = reach(photo.size(), toSource, size, factor);
    Affine toShrunk =
        Affine.scaling(1.0 / factor, 1.0 / factor)
            .after(Affine.translation(-part.left(), -part.top()))
            .after(toSource);
    Raster shrunk = BlockMean.shrink(photo, part, factor, bands);
    return sample(shrunk, toShrunk, toSource, photo.size(), size, bands);
  }

  /** A part of this view, scaled again. */
  View part(Affine toThis, Size partSize, Bands bands) {
    return sample(picture, toThis, toSource.after(toThis), source, partSize, bands);
  }

  private static View sample(
      Raster from, Affine toFrom, Affine toSource, Size source, Size size, Bands bands) {
    Tensor tensor =
        new Warp(size, toFrom, Warp.Range.UNIT, Warp.Border.REPLICATE).sample(from, bands);
    int pixels = size.width() * size.height();
    byte[] samples = new byte[pixels * 3];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < pixels; i++) {
        double value = tensor.values()[c * pixels + i];
        samples[i * 3 + c] = (byte) Elementary.round(value * 255);
      }
    }
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
  int[] luminance(Srgb srgb) {
    int[] luminance = new int[pixels()];
    for (int i = 0; i < luminance.length; i++) {
      luminance[i] =
          Elementary.round(
              255
                  * Srgb.luminance(
                      srgb.toLinear(red(i)), srgb.toLinear(green(i)), srgb.toLinear(blue(i))));
    }
    return luminance;
  }

  /** How much of each pixel is the person, in [0, 1]; by the mask's nearest value. */
  double[] person(Matte matte) {
    Affine toPlane = matte.planeToSource().inverse().after(toSource);
    int w = matte.alpha().width();
    int h = matte.alpha().height();
    double[] alpha = new double[pixels()];
    for (int i = 0; i < alpha.length; i++) {
      Point p = toPlane.apply(i % size.width() + 0.5, i / size.width() + 0.5);
      int x = (int) Math.max(0, Math.min(w - 1, Math.floor(p.x())));
      int y = (int) Math.max(0, Math.min(h - 1, Math.floor(p.y())));
      alpha[i] = matte.alpha().at(x, y);
    }
    return alpha;
  }
}
