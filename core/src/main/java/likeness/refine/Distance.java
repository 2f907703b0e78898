// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.List;
import java.util.function.Supplier;
import likeness.image.Bands;

/**
 * How far each pixel is from a set of pixels, to within 8 %.
 *
 * <p>Source: Borgefors, "Distance Transformations in Digital Images", 1986: the 3-4 chamfer
 * distance, two passes.
 */
final class Distance {
  /** The unit of the distances: thirds of a pixel. */
  static final int PER_PIXEL = 3;

  private static final int STRAIGHT = 3;
  private static final int DIAGONAL = 4;
  private static final int FAR = 1 << 28;

  private Distance() {}

  /** The distances from several sets, of which none depends on another. */
  static int[][] to(List<Supplier<boolean[]>> sets, int width, int height, Bands bands) {
    int[][] distances = new int[sets.size()][];
    bands.run(
        distances.length,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            distances[k] = to(sets.get(k).get(), width, height);
          }
        });
    return distances;
  }

  /** In thirds of a pixel; above 2²⁷ everywhere if the set is empty. */
  static int[] to(boolean[] set, int width, int height) {
    int[] distance = new int[width * height];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = set[i] ? 0 : FAR;
    }
    for (int y = 0; y < height; y++) {
      int row = y * width;
      if (y > 0) {
        across(distance, row, row - width, width);
      }
      int left = FAR;
      for (int i = row; i < row + width; i++) {
        left = Math.min(distance[i], left + STRAIGHT);
        distance[i] = left;
      }
    }
    for (int y = height - 1; y >= 0; y--) {
      int row = y * width;
      if (y < height - 1) {
        across(distance, row, row + width, width);
      }
      int right = FAR;
      for (int i = row + width - 1; i >= row; i--) {
        right = Math.min(distance[i], right + STRAIGHT);
        distance[i] = right;
      }
    }
    return distance;
  }

  /** Takes over what comes from the row at {@code from}; no pixel of it waits for another. */
  private static void across(int[] distance, int row, int from, int width) {
    int last = width - 1;
    for (int x = 1; x < last; x++) {
      int beside = Math.min(distance[from + x - 1], distance[from + x + 1]) + DIAGONAL;
      int straight = Math.min(distance[row + x], distance[from + x] + STRAIGHT);
      distance[row + x] = Math.min(straight, beside);
    }
    for (int x = 0; x < width; x += Math.max(1, last)) {
      int beside =
          Math.min(x > 0 ? distance[from + x - 1] : FAR, x < last ? distance[from + x + 1] : FAR);
      int straight = Math.min(distance[row + x], distance[from + x] + STRAIGHT);
      distance[row + x] = Math.min(straight, beside + DIAGONAL);
    }
  }
}
