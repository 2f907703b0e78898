// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.function.IntUnaryOperator;
import likeness.geometry.Affine;
import likeness.geometry.Elementary;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * What tools that turn and cut first, at the original's own size, have before they scale.
 *
 * <p>It is as large as the crop was in the original, so its rows are made when they are asked for:
 * to choose among kernels, a quarter of them will do.
 */
final class Cut {
  /** How far the widest kernel reaches, and some more, in rows of the output and of the cut. */
  private static final int REACH = 4;

  private final Plane plane;
  private final KernelRender render;
  private final boolean[] made;
  private final Size output;

  /**
   * A cut of which nothing is made yet.
   *
   * @param map from the output to the original
   */
  Cut(Plane original, Affine map, Size output) {
    double scale = map.scale();
    this.output = output;
    this.plane =
        new Plane(
            Math.max(1, Elementary.round(output.width() * scale)),
            Math.max(1, Elementary.round(output.height() * scale)));
    Affine fromCut =
        map.after(
            Affine.scaling(
                (double) output.width() / plane.width(),
                (double) output.height() / plane.height()));
    this.render = new KernelRender(original, fromCut, Kernel.POINT_BICUBIC);
    this.made = new boolean[plane.height()];
  }

  /** Luma; holds what {@link #make} was asked for. */
  Plane plane() {
    return plane;
  }

  /** From output to cut. */
  Affine map() {
    return Affine.scaling(
        (double) plane.width() / output.width(), (double) plane.height() / output.height());
  }

  /**
   * Makes the rows that {@code count} rows of the output, {@code rows} of 0 and up, are made of.
   */
  void make(int count, IntUnaryOperator rows, Bands bands) {
    double ratio = (double) plane.height() / output.height();
    double reach = REACH * Math.max(1, ratio) + REACH;
    int[] missing = new int[made.length];
    int found = 0;
    for (int row = 0; row < count; row++) {
      double middle = (rows.applyAsInt(row) + 0.5) * ratio;
      int to = Math.min(made.length - 1, (int) (middle + reach));
      for (int y = Math.max(0, (int) (middle - reach)); y <= to; y++) {
        if (!made[y]) {
          made[y] = true;
          missing[found++] = y;
        }
      }
    }
    if (found == 0) {
      return;
    }
    int width = plane.width();
    Plane part = new Plane(width, found);
    render.run(part, row -> missing[row], bands);
    for (int row = 0; row < found; row++) {
      System.arraycopy(part.values(), row * width, plane.values(), missing[row] * width, width);
    }
  }
}
