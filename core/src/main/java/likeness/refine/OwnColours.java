// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Wins back what a coarse mask lost before a wall that is not plain: the side of a neck, an ear, a
 * scarf, hair below a hat.
 *
 * <p>What is certainly the person goes on over all pixels of the unknown band whose colour is the
 * person's elsewhere and next to never the wall's. Colours are counted in a coarse table, each
 * together with its neighbours, so that grain and light do not matter. Source of the models: Boykov
 * and Jolly, "Interactive Graph Cuts for Optimal Boundary and Region Segmentation", 2001
 * (histograms of what is certain).
 */
final class OwnColours {
  /** Steps of tone in each channel. */
  private static final int STEPS = 24;

  private static final int BINS = STEPS * STEPS * STEPS;

  /** The wall's colours are counted by squares of this side, each with those around it. */
  private static final double TILE_FACES = 0.5;

  /** As many times more often than the wall, by share, the person shows such a colour. */
  private static final double RATIO = 15;

  /** The least share of the person that has it. */
  private static final double LEAST = 1e-3;

  /** From this coarse alpha on a pixel is rather the person, so that others may hang on it. */
  private static final double LIKELY = 0.5;

  /** The least coarse alpha right beside: where the edge lies the picture tells. */
  private static final double RIM = 0.7;

  private final Sketch sketch;

  private final int tile;
  private final int columns;
  private final int rows;

  /**
   * @param faceWidthPx in pixels of the sketch
   */
  OwnColours(Sketch sketch, double faceWidthPx) {
    this.sketch = sketch;
    this.tile = Math.max(1, (int) Math.floor(TILE_FACES * faceWidthPx + 0.5));
    this.columns = (sketch.width() + tile - 1) / tile;
    this.rows = (sketch.height() + tile - 1) / tile;
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
          regions[i] == Trimap.PERSON || regions[i] == Trimap.UNKNOWN && colours[tileOf(i)][bin(i)];
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
    double[] person = new double[BINS];
    double[][] walls = new double[columns * rows][BINS];
    double persons = 0;
    for (int i = 0; i < regions.length; i++) {
      if (regions[i] == Trimap.PERSON) {
        person[bin(i)]++;
        persons++;
      } else if (regions[i] == Trimap.BACKGROUND) {
        walls[tileOf(i)][bin(i)]++;
      }
    }
    double[] mine = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      mine[bin] = around(person, bin) / Math.max(persons, 1);
    }
    double[] everywhere = new double[BINS];
    for (double[] wall : walls) {
      add(wall, everywhere);
    }
    boolean[] anywhere = own(mine, everywhere);
    boolean[][] own = new boolean[walls.length][];
    for (int tile = 0; tile < walls.length; tile++) {
      own[tile] = own(mine, near(walls, tile));
      for (int bin = 0; bin < BINS; bin++) {
        own[tile][bin] |= anywhere[bin];
      }
    }
    return own;
  }

  private static boolean[] own(double[] person, double[] wall) {
    double count = 0;
    for (double one : wall) {
      count += one;
    }
    boolean[] own = new boolean[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      own[bin] = person[bin] >= LEAST && person[bin] * count > RATIO * (around(wall, bin) + 1);
    }
    return own;
  }

  private static void add(double[] counts, double[] sum) {
    for (int bin = 0; bin < BINS; bin++) {
      sum[bin] += counts[bin];
    }
  }

  /** The wall's colours in a tile and those around it. */
  private double[] near(double[][] walls, int tile) {
    double[] sum = new double[BINS];
    int column = tile % columns;
    int row = tile / columns;
    for (int v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++) {
      for (int u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++) {
        add(walls[v * columns + u], sum);
      }
    }
    return sum;
  }

  private int tileOf(int i) {
    return i / sketch.width() / tile * columns + i % sketch.width() / tile;
  }

  /** The count of a bin and of all that touch it. */
  private static double around(double[] counts, int bin) {
    int red = bin / (STEPS * STEPS);
    int green = bin / STEPS % STEPS;
    int blue = bin % STEPS;
    double sum = 0;
    for (int r = Math.max(0, red - 1); r <= Math.min(STEPS - 1, red + 1); r++) {
      for (int g = Math.max(0, green - 1); g <= Math.min(STEPS - 1, green + 1); g++) {
        for (int b = Math.max(0, blue - 1); b <= Math.min(STEPS - 1, blue + 1); b++) {
          sum += counts[(r * STEPS + g) * STEPS + b];
        }
      }
    }
    return sum;
  }

  private int bin(int i) {
    double[] tones = sketch.tones();
    return (step(tones[i * 3]) * STEPS + step(tones[i * 3 + 1])) * STEPS + step(tones[i * 3 + 2]);
  }

  private static int step(double tone) {
    return Math.min((int) (tone * STEPS), STEPS - 1);
  }
}
