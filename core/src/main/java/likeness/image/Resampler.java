// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.geometry.Size;

/**
 * Turns, scales and crops a picture in one resample, in linear light.
 *
 * <p>Each output pixel is one weighted sum of source pixels, by Lanczos' kernel of three lobes,
 * stretched when scaling down so that every source pixel counts; ADR 5 says why, and gives the
 * kernel under a turn. Beyond its edge the source repeats its edge. A constant picture stays
 * constant, and a shift by whole pixels copies. Without a turn the cost grows with the source
 * pixels under the output, times the 6 output rows that each takes part in; a turn costs about
 * three times as much, and a float for each source row, output column and channel.
 */
public final class Resampler {
  /** A turn that moves no pixel by more than this is none. */
  private static final double UPRIGHT_TOLERANCE_PX = 1e-7;

  /** How far a map may be from a turn and one scale, relative to its scale. */
  private static final double SIMILARITY_TOLERANCE = 1e-9;

  private static final double LARGEST_COORDINATE = 1 << 24;
  private static final double SMALLEST_STEP = 1.0 / 256;
  private static final double LARGEST_STEP = 4096;

  /** So that coordinates of samples stay whole numbers. */
  private static final int LARGEST_BLOCK = 64;

  private Resampler() {}

  /**
   * Gives the picture of size {@code output} whose points {@code outputToSource} takes to the
   * source.
   *
   * <p>The result does not depend on how {@code bands} cuts its rows.
   *
   * @param outputToSource a turn, one scale and a shift
   * @throws IllegalArgumentException if the map is another, or reaches further than 2²⁴ pixels
   */
  public static Raster resample(Raster source, Affine outputToSource, Size output, Bands bands) {
    return resample(source, outputToSource, output, Where.EVERYWHERE, bands);
  }

  /**
   * As above, where it is wanted; what other pixels get is not said, and some of their cost is
   * saved.
   *
   * @throws IllegalArgumentException as above
   */
  public static Raster resample(
      Raster source, Affine outputToSource, Size output, Where where, Bands bands) {
    return resample(source, outputToSource, output, 1, where, bands);
  }

  /** Which pixels of the output are wanted; asked more than once, perhaps at the same time. */
  @FunctionalInterface
  public interface Where {
    Where EVERYWHERE = (x, y) -> true;

    boolean isWanted(int x, int y);
  }

  /**
   * As {@link #resample(Raster, Affine, Size, Bands)}, but where the source is shrunk by two or
   * more, means of its blocks are resampled, and made as sharp as it: nearly the same for a
   * fraction of the cost. For pictures to work on, never for a portrait's own pixels.
   *
   * @throws IllegalArgumentException as above
   */
  public static Raster resampleBlocks(
      Raster source, Affine outputToSource, Size output, Bands bands) {
    return resampleBlocks(source, outputToSource, output, Where.EVERYWHERE, bands);
  }

  /**
   * As above, where it is wanted.
   *
   * @throws IllegalArgumentException as above
   */
  public static Raster resampleBlocks(
      Raster source, Affine outputToSource, Size output, Where where, Bands bands) {
    int block = (int) Math.max(1, Math.min(Math.floor(outputToSource.scale()), LARGEST_BLOCK));
    return resample(source, outputToSource, output, block, where, bands);
  }

  private static Raster resample(
      Raster source, Affine outputToSource, Size output, int block, Where where, Bands bands) {
    check(outputToSource, output);
    Srgb srgb = new Srgb();
    SourceView view = SourceView.facing(source, outputToSource, block, srgb.linearTable());
    Affine outputToView = view.viewToSource().inverse().after(outputToSource);
    int width = output.width();
    int height = output.height();
    byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
    if (Math.abs(outputToView.xy()) * Math.max(width, height) < UPRIGHT_TOLERANCE_PX) {
      Taps[] taps = taps(outputToView, output, block, bands);
      UprightResample upright = new UprightResample(view, taps[0], taps[1], where, srgb, out);
      bands.run(height, upright::run);
    } else {
      new TurnedResample(view, outputToView, output, where, srgb, out).run(bands);
    }
    return Raster.rgb(width, height, out);
  }

  /** The weights across and down. */
  private static Taps[] taps(Affine map, Size output, int block, Bands bands) {
    Taps[] taps = new Taps[2];
    bands.run(
        taps.length,
        (from, to) -> {
          for (int axis = from; axis < to; axis++) {
            taps[axis] =
                axis == 0
                    ? Taps.of(output.width(), map.xx(), map.dx(), block)
                    : Taps.of(output.height(), map.yy(), map.dy(), block);
          }
        });
    return taps;
  }

  private static void check(Affine map, Size output) {
    double scale = map.scale();
    if (!(scale >= SMALLEST_STEP && scale <= LARGEST_STEP)) {
      throw new IllegalArgumentException(
          "outputToSource: expected a scale from 1/256 to 4096, got " + scale);
    }
    double limit = scale * SIMILARITY_TOLERANCE;
    if (Math.abs(map.xx() - map.yy()) > limit || Math.abs(map.xy() + map.yx()) > limit) {
      throw new IllegalArgumentException(
          "outputToSource: expected a turn, one scale and a shift, got " + map);
    }
    checkReach(map.apply(0, 0));
    checkReach(map.apply(output.width(), 0));
    checkReach(map.apply(0, output.height()));
    checkReach(map.apply(output.width(), output.height()));
  }

  private static void checkReach(Point corner) {
    if (!(Math.abs(corner.x()) < LARGEST_COORDINATE && Math.abs(corner.y()) < LARGEST_COORDINATE)) {
      throw new IllegalArgumentException(
          "outputToSource: expected corners within 2^24 pixels, got " + corner);
    }
  }
}
