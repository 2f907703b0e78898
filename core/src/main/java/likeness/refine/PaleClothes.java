// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.List;
import likeness.image.Bands;
import likeness.portrait.Trimap;

/**
 * Wins back clothes that a coarse mask lost before a wall nearly of their colour.
 *
 * <p>Below the chin, what is certainly the person goes on over all pixels that are even and are not
 * the plain wall, in whatever shade. A chair or a neighbour ends at an edge.
 */
final class PaleClothes {
  /** Above the chin, in distances from the eyes to it, hair is more likely. */
  private static final double HIGHEST = -0.2;

  /** A wall less plain than this cannot be told from clothes nearly of its colour. */
  private static final double PLAIN = 4e-4;

  /** How unlike the wall clothes are at least, in squared tones and in variances of the wall. */
  private static final double UNLIKE = 1.5e-3;

  private static final double VARIANCES = 30;

  /** The least light of a wall in the shade of somebody, as a share. */
  private static final double DARKEST_SHADE = 0.75;

  /** The largest step from one pixel to the next, in squared tones. */
  private static final double STEP = 2e-3;

  /** How far on either side of their outline the edge is looked for. */
  private static final double EDGE_FACES = 0.02;

  private final Sketch sketch;
  private final FaceZone zone;
  private final Wall wall;

  PaleClothes(Sketch sketch, FaceZone zone, Wall wall) {
    this.sketch = sketch;
    this.zone = zone;
    this.wall = wall;
  }

  /** Makes such clothes the person in {@code regions}, a trimap's, and their edge unknown. */
  void keep(float[] regions, Bands bands) {
    boolean[] won = won(regions);
    boolean any = false;
    boolean[] outside = new boolean[won.length];
    for (int i = 0; i < won.length; i++) {
      any |= won[i];
      outside[i] = !won[i] && regions[i] != Trimap.PERSON;
    }
    if (!any) {
      return;
    }
    int[][] far =
        Distance.to(List.of(() -> outside, () -> won), sketch.width(), sketch.height(), bands);
    int[] inside = far[0];
    int[] around = far[1];
    double edge = EDGE_FACES * zone.faceWidthPx() * Distance.PER_PIXEL;
    for (int i = 0; i < won.length; i++) {
      if (won[i]) {
        regions[i] = inside[i] > edge ? Trimap.PERSON : Trimap.UNKNOWN;
      } else if (around[i] <= edge && regions[i] == Trimap.BACKGROUND) {
        regions[i] = Trimap.UNKNOWN;
      }
    }
  }

  /** The pixels that hang together with the certain person, over no edge and no wall. */
  private boolean[] won(float[] regions) {
    int width = sketch.width();
    boolean[] seen = new boolean[regions.length];
    boolean[] won = new boolean[regions.length];
    int[] queue = new int[regions.length];
    int tail = outline(regions, seen, queue);
    double[] back = new double[4];
    for (int head = 0; head < tail; head++) {
      int i = queue[head];
      int x = i % width;
      int y = i / width;
      for (int side = 0; side < 4; side++) {
        int u = x + (side == 0 ? -1 : side == 1 ? 1 : 0);
        int v = y + (side == 2 ? -1 : side == 3 ? 1 : 0);
        int j = v * width + u;
        if (u < 0 || v < 0 || u >= width || v >= sketch.height() || seen[j]) {
          continue;
        }
        if (zone.aboveChin(u, v) >= HIGHEST || !isNoWall(u, v, back)) {
          seen[j] = true;
        } else if (sketch.distance2(i, j) < STEP) {
          seen[j] = true;
          won[j] = true;
          queue[tail++] = j;
        }
      }
    }
    return won;
  }

  /**
   * Marks the certain person, and queues those of its pixels below the chin that have others
   * beside.
   */
  private int outline(float[] regions, boolean[] seen, int[] queue) {
    int count = 0;
    for (int y = 0; y < sketch.height(); y++) {
      count = outlineRow(regions, y, seen, queue, count);
    }
    return count;
  }

  private int outlineRow(float[] regions, int y, boolean[] seen, int[] queue, int before) {
    int width = sketch.width();
    int count = before;
    for (int x = 0; x < width; x++) {
      int i = y * width + x;
      seen[i] = regions[i] == Trimap.PERSON;
      boolean inner =
          (x == 0 || regions[i - 1] == Trimap.PERSON)
              && (x == width - 1 || regions[i + 1] == Trimap.PERSON)
              && (y == 0 || regions[i - width] == Trimap.PERSON)
              && (y == sketch.height() - 1 || regions[i + width] == Trimap.PERSON);
      if (seen[i] && !inner && zone.aboveChin(x, y) < HIGHEST) {
        queue[count++] = i;
      }
    }
    return count;
  }

  private boolean isNoWall(int x, int y, double[] back) {
    wall.line(y).at(x, back);
    if (back[3] > PLAIN) {
      return false;
    }
    float[] light = sketch.light();
    int k = (y * sketch.width() + x) * 3;
    double shade = Math.max(Wall.shade(back, light[k], light[k + 1], light[k + 2]), DARKEST_SHADE);
    double unlike = Wall.unlikeShaded(back, shade, light[k], light[k + 1], light[k + 2]);
    return unlike > Math.max(UNLIKE, VARIANCES * back[3]);
  }
}
