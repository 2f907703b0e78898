// SPDX-License-Identifier: Apache-2.0
package likeness.decode;

import java.util.function.IntFunction;
import likeness.image.Bands;
import likeness.image.Raster;

/** Turns stored pixels upright, as one of EXIF's eight orientations says. */
public final class Upright {

  /** A tile of both pictures fits the first-level cache. */
  private static final int TILE = 32;

  private Upright() {}

  /**
   * Gives the picture upright; sample order and stride are kept.
   *
   * <p>Orientation 1 gives {@code stored} itself. The others cost one copy; turns by a quarter walk
   * in tiles, because each of their rows is a column of the source. No sample value changes.
   *
   * <p>Source: CIPA DC-008 (EXIF 2.32), 4.6.5.1.
   *
   * @param orientation 1 to 8
   * @throws IllegalArgumentException if the orientation is none of these
   */
  public static Raster turn(Raster stored, int orientation, Bands bands) {
    return turn(stored, orientation, bands, byte[]::new);
  }

  /**
   * As above.
   *
   * @param room gives the copy's memory, of so many bytes
   */
  public static Raster turn(Raster stored, int orientation, Bands bands, IntFunction<byte[]> room) {
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("orientation: expected 1 to 8, got " + orientation);
    }
    if (orientation == 1) {
      return stored;
    }
    boolean quarter = orientation >= 5;
    // Where the source is walked backwards: along its rows for 2, 3, 7, 8; along its columns for 3,
    // 4, 6, 7.
    boolean fromRight =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    boolean fromBottom =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    int stride = stored.pixelStride();
    int alongRow = fromRight ? -stride : stride;
    int alongColumn = fromBottom ? -stride * stored.width() : stride * stored.width();
    int firstX = fromRight ? stored.width() - 1 : 0;
    int firstY = fromBottom ? stored.height() - 1 : 0;
    Walk walk =
        new Walk(
            (firstY * stored.width() + firstX) * stride,
            quarter ? alongColumn : alongRow,
            quarter ? alongRow : alongColumn,
            stride);
    int width = quarter ? stored.height() : stored.width();
    int height = quarter ? stored.width() : stored.height();
    byte[] turned = room.apply(stored.samples().length);
    bands.run(height, (from, to) -> copy(stored.samples(), turned, width, walk, from, to));
    return stored.alike(width, height, turned);
  }

  /** Where a turned pixel comes from: {@code start + x·stepX + y·stepY}, in bytes. */
  private record Walk(int start, int stepX, int stepY, int stride) {}

  private static void copy(byte[] in, byte[] out, int width, Walk walk, int from, int to) {
    int stride = walk.stride();
    int stepX = walk.stepX();
    for (int top = from; top < to; top += TILE) {
      int bottom = Math.min(top + TILE, to);
      for (int left = 0; left < width; left += TILE) {
        int right = Math.min(left + TILE, width);
        for (int y = top; y < bottom; y++) {
          int source = walk.start() + left * stepX + y * walk.stepY();
          int target = (y * width + left) * stride;
          for (int x = left; x < right; x++) {
            out[target] = in[source];
            out[target + 1] = in[source + 1];
            out[target + 2] = in[source + 2];
            if (stride == 4) {
              out[target + 3] = in[source + 3];
            }
            source += stepX;
            target += stride;
          }
        }
      }
    }
  }
}
