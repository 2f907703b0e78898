// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Wins back what a coarse mask lost before a wall that is not plain: the side of a neck, an ear, a
 * scarf, hair below a hat.
 *
 * <p>What is certainly the person goes on over all pixels of the unknown band whose colour is the
 * person's elsewhere and next to never the wall's. Source of the models: Boykov and Jolly,
 * "Interactive Graph Cuts for Optimal Boundary and Region Segmentation", 2001 (histograms of what
 * is certain).
 */
final class OwnColours {
  /** As many times more often than the wall, by share, the person shows such a colour. */
  private static final double RATIO = 15;

  /** The least share of the person that has it. */
  private static final double LEAST = 1e-3;

  /** From this coarse alpha on a pixel is rather the person, so that others may hang on it. */
  private static final double LIKELY = 0.5;

  /** The least coarse alpha right beside: where the edge lies the picture tells. */
  private static final double RIM = 0.7;

  private final Sketch sketch;
  private final ColourTable table;

  OwnColours(Sketch sketch, ColourTable table) {
    this.sketch = sketch;
    this.table = table;
  }

  /**
   * Makes alpha 1 in such places.
   *
   * @param coarse alpha, changed in place
   * @param regions its trimap's; all of the sketch's size
   * @return whether there were any
   */
  boolean winBack(Plane coarse, float[] regions) {
    int width = sketch.width();
    boolean[] own = massive(own(regions), regions);
    int[] queue = new int[regions.length];
    boolean[] seen = new boolean[regions.length];
    int tail = 0;
    for (int i = 0; i < regions.length; i++) {
      boolean likely = regions[i] == Trimap.UNKNOWN && coarse.values()[i] >= LIKELY;
      seen[i] = !own[i] || likely;
      if (regions[i] == Trimap.PERSON || likely) {
        queue[tail++] = i;
      }
    }
    int known = tail;
    for (int head = 0; head < tail; head++) {
      int i = queue[head];
      int x = i % width;
      for (int side = 0; side < 4; side++) {
        int j = side == 0 ? i - 1 : side == 1 ? i + 1 : side == 2 ? i - width : i + width;
        boolean outside = side == 0 && x == 0 || side == 1 && x == width - 1;
        if (!outside && j >= 0 && j < seen.length && !seen[j]) {
          seen[j] = true;
          queue[tail++] = j;
        }
      }
    }
    for (int k = 0; k < tail; k++) {
      if (own[queue[k]]) {
        fillAround(queue[k], coarse.values());
      }
    }
    return tail > known;
  }

  private void fillAround(int i, float[] coarse) {
    int x = i % sketch.width();
    int y = i / sketch.width();
    for (int v = Math.max(0, y - 1); v <= Math.min(sketch.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(sketch.width() - 1, x + 1); u++) {
        int j = v * sketch.width() + u;
        coarse[j] = (float) (j == i ? 1 : Math.max(coarse[j], RIM));
      }
    }
  }

  /** Unknown pixels of own colours among nothing but such and the certain person: no strands. */
  private boolean[] massive(boolean[][] colours, float[] regions) {
    int width = sketch.width();
    int height = sketch.height();
    boolean[] own = new boolean[regions.length];
    for (int i = 0; i < own.length; i++) {
      own[i] =
          regions[i] == Trimap.PERSON
              || regions[i] == Trimap.UNKNOWN && colours[table.tileOf(i)][table.bin(i)];
    }
    boolean[] massive = new boolean[own.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean all = regions[y * width + x] == Trimap.UNKNOWN;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
          for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            all = all && own[v * width + u];
          }
        }
        massive[y * width + x] = all;
      }
    }
    return massive;
  }

  /** By tile and bin, whether the colour is the person's own. */
  private boolean[][] own(float[] regions) {
    double[] person = ColourTable.everywhere(table.count(regions, Trimap.PERSON));
    double persons = ColourTable.total(person);
    double[][] walls = table.count(regions, Trimap.BACKGROUND);
    double[] mine = new double[ColourTable.BINS];
    for (int bin = 0; bin < mine.length; bin++) {
      mine[bin] = ColourTable.around(person, bin) / Math.max(persons, 1);
    }
    boolean[] anywhere = own(mine, ColourTable.everywhere(walls));
    boolean[][] own = new boolean[walls.length][];
    for (int tile = 0; tile < walls.length; tile++) {
      own[tile] = own(mine, table.near(walls, tile));
      for (int bin = 0; bin < anywhere.length; bin++) {
        own[tile][bin] |= anywhere[bin];
      }
    }
    return own;
  }

  private static boolean[] own(double[] person, double[] wall) {
    double count = ColourTable.total(wall);
    boolean[] own = new boolean[ColourTable.BINS];
    for (int bin = 0; bin < own.length; bin++) {
      own[bin] =
          person[bin] >= LEAST && person[bin] * count > RATIO * (ColourTable.around(wall, bin) + 1);
    }
    return own;
  }
}
