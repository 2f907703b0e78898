// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;

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

  /** In thirds of a pixel; above 2²⁷ everywhere if the set is empty. */
  static int[] to(boolean[] set, int width, int height) {
    int[] distance = new int[width * height];
    Arrays.fill(distance, FAR);
    for (int i = 0; i < distance.length; i++) {
      if (set[i]) {
        distance[i] = 0;
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        int d = distance[i];
        d = x > 0 ? Math.min(d, distance[i - 1] + STRAIGHT) : d;
        d = y > 0 ? Math.min(d, distance[i - width] + STRAIGHT) : d;
        d = y > 0 && x > 0 ? Math.min(d, distance[i - width - 1] + DIAGONAL) : d;
        d = y > 0 && x < width - 1 ? Math.min(d, distance[i - width + 1] + DIAGONAL) : d;
        distance[i] = d;
      }
    }
    for (int y = height - 1; y >= 0; y--) {
      for (int x = width - 1; x >= 0; x--) {
        int i = y * width + x;
        int d = distance[i];
        d = x < width - 1 ? Math.min(d, distance[i + 1] + STRAIGHT) : d;
        d = y < height - 1 ? Math.min(d, distance[i + width] + STRAIGHT) : d;
        d = y < height - 1 && x < width - 1 ? Math.min(d, distance[i + width + 1] + DIAGONAL) : d;
        d = y < height - 1 && x > 0 ? Math.min(d, distance[i + width - 1] + DIAGONAL) : d;
        distance[i] = d;
      }
    }
    return distance;
  }
}
