// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.image.Resampling;
import likeness.portrait.Framing;

/**
 * The pixels on which a matte is refined.
 *
 * @param toSource takes a point of the grid to the upright source: a turn, one scale and a shift
 * @param exact whether its picture is to be the source resampled with all care, because its pixels
 *     are the portrait's own
 */
public record WorkGrid(Size size, Affine toSource, boolean exact) {

  /**
   * Small portraits are refined at twice their size, as long as that stays within this many pixels:
   * 300 ms for Studio, DESIGN §9.
   */
  private static final int FINE_PIXELS = 900_000;

  /** Larger portraits are refined at their own size up to this many pixels, and above at less. */
  private static final int MOST_PIXELS = 2_000_000;

  /**
   * The portrait's own pixels, so that what is refined is just what will be seen; halves of them
   * where that is cheap and the source has as many.
   */
  public static WorkGrid of(Framing framing) {
    Size output = framing.output();
    double pixels = (double) output.width() * output.height();
    if (pixels * 4 <= FINE_PIXELS && framing.sourcePixelsPerOutputPixel() >= 2) {
      return of(framing, new Size(output.width() * 2, output.height() * 2), 0.5);
    }
    if (pixels <= MOST_PIXELS) {
      return new WorkGrid(output, framing.outputToSource());
    }
    double step = Math.sqrt(pixels / MOST_PIXELS);
    int width = (int) Math.ceil(output.width() / step);
    int height = (int) Math.ceil(output.height() / step);
    return of(framing, new Size(width, height), step);
  }

  /** A whole picture, at less than its own size where that is large. */
  public static WorkGrid of(Size picture) {
    double pixels = (double) picture.width() * picture.height();
    double step = pixels <= MOST_PIXELS ? 1 : Math.sqrt(pixels / MOST_PIXELS);
    int width = (int) Math.ceil(picture.width() / step);
    int height = (int) Math.ceil(picture.height() / step);
    return new WorkGrid(
        new Size(width, height),
        Affine.scaling((double) picture.width() / width, (double) picture.height() / height),
        false);
  }

  private static WorkGrid of(Framing framing, Size size, double outputPixelsPerPixel) {
    return new WorkGrid(
        size,
        framing.outputToSource().after(Affine.scaling(outputPixelsPerPixel, outputPixelsPerPixel)),
        false);
  }

  /** A grid whose picture is exact. */
  public WorkGrid(Size size, Affine toSource) {
    this(size, toSource, true);
  }

  /** The source on the grid's pixels. */
  public Raster picture(Raster source, Resampling resampling) {
    return exact
        ? resampling.later(source, toSource, size).where(Resampler.Where.EVERYWHERE)
        : resampling.blocks(source, toSource, size);
  }

  /** How many pixels of the grid a length in source pixels is. */
  double fromSourcePx(double lengthPx) {
    return lengthPx / toSource.scale();
  }
}
