// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import likeness.geometry.Elementary;
import likeness.geometry.Size;
import org.jspecify.annotations.Nullable;

/** Chooses a picture's size where the row names a shape and leaves the pixels open. */
final class FreeSize {

  /** The height when nothing is ruled: between a passport print at 300 dpi and at 600. */
  private static final double HEIGHT_PX = 900;

  /**
   * The fewest bytes a pixel that a JPEG portrait of full quality has: a floor in kilobytes is out
   * of reach of a picture with more pixels than bytes / this, so the picture grows until the floor
   * is no more than this.
   */
  private static final double FLOOR_BYTES_PER_PX = 0.2;

  /**
   * With fewer bytes a pixel a JPEG portrait shows its blocks: the picture shrinks until the
   * ceiling leaves as many.
   */
  private static final double CEILING_BYTES_PER_PX = 0.15;

  /** How far the height may move so that both sides are whole numbers in the exact shape. */
  private static final double EXACT_SHAPE_REACH = 0.05;

  private FreeSize() {}

  static Size choose(Frame canvas, @Nullable PixelRule pixels, ByteWindow bytes) {
    double aspect = canvas.aspect();
    double low = 1;
    double high = 12_000;
    if (pixels != null) {
      low = Math.max(or(pixels.heightMin(), low), Math.ceil(or(pixels.widthMin(), 1) / aspect));
      high =
          Math.min(or(pixels.heightMax(), high), Math.floor(or(pixels.widthMax(), high) / aspect));
    }
    double height = HEIGHT_PX;
    height = Math.max(height, Math.ceil(Math.sqrt(bytes.min() / FLOOR_BYTES_PER_PX / aspect)));
    height = Math.min(height, Math.floor(Math.sqrt(bytes.max() / CEILING_BYTES_PER_PX / aspect)));
    // A row whose ranges leave no height of this shape keeps its minimum; the checks of the row say
    // so.
    height = Math.max(Math.min(height, high), low);
    int whole = exactShape(canvas, height, low, high);
    return new Size(Math.max(1, Elementary.round(whole * aspect)), whole);
  }

  private static double or(@Nullable Integer figure, double otherwise) {
    return figure == null ? otherwise : figure;
  }

  /**
   * The nearest height from {@code height} on that makes both sides whole in the exact shape, when
   * there is one near.
   */
  private static int exactShape(Frame canvas, double height, double low, double high) {
    int whole = Elementary.round(height);
    if (canvas.width() != Math.floor(canvas.width())
        || canvas.height() != Math.floor(canvas.height())) {
      return whole;
    }
    int step = new Aspect((int) canvas.width(), (int) canvas.height()).reduced().height();
    int up = (whole + step - 1) / step * step;
    int down = whole / step * step;
    if (up <= high && up <= whole * (1 + EXACT_SHAPE_REACH)) {
      return up;
    }
    return down >= low && down >= whole * (1 - EXACT_SHAPE_REACH) ? down : whole;
  }
}
