// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

/**
 * Counts colours in a coarse table, each together with its neighbours, so that grain and light do
 * not matter; by square tiles of the sketch, each with those around it.
 */
final class ColourTable {
  /** Steps of tone in each channel. */
  private static final int STEPS = 24;

  static final int BINS = STEPS * STEPS * STEPS;

  /** The side of a tile. */
  private static final double TILE_FACES = 0.5;

  private final Sketch sketch;
  private final int tile;
  private final int columns;
  private final int rows;

  /**
   * @param faceWidthPx in pixels of the sketch
   */
  ColourTable(Sketch sketch, double faceWidthPx) {
    this.sketch = sketch;
    this.tile = Math.max(1, (int) Math.floor(TILE_FACES * faceWidthPx + 0.5));
    this.columns = (sketch.width() + tile - 1) / tile;
    this.rows = (sketch.height() + tile - 1) / tile;
  }

  /** The counts of the pixels whose trimap says {@code region}, by tile and bin. */
  double[][] count(float[] regions, float region) {
    double[][] counts = new double[columns * rows][BINS];
    for (int i = 0; i < regions.length; i++) {
      if (regions[i] == region) {
        counts[tileOf(i)][bin(i)]++;
      }
    }
    return counts;
  }

  /** The counts of a tile and those around it. */
  double[] near(double[][] counts, int tile) {
    double[] sum = new double[BINS];
    int column = tile % columns;
    int row = tile / columns;
    for (int v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++) {
      for (int u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++) {
        add(counts[v * columns + u], sum);
      }
    }
    return sum;
  }

  /** The counts of all tiles. */
  static double[] everywhere(double[][] counts) {
    double[] sum = new double[BINS];
    for (double[] one : counts) {
      add(one, sum);
    }
    return sum;
  }

  private static void add(double[] counts, double[] sum) {
    for (int bin = 0; bin < BINS; bin++) {
      sum[bin] += counts[bin];
    }
  }

  /** The sum of all bins. */
  static double total(double[] counts) {
    double total = 0;
    for (double one : counts) {
      total += one;
    }
    return total;
  }

  /** The count of a bin and of all that touch it. */
  static double around(double[] counts, int bin) {
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

  /** The tile of a pixel of the sketch. */
  int tileOf(int i) {
    return i / sketch.width() / tile * columns + i % sketch.width() / tile;
  }

  /** The bin of a pixel of the sketch. */
  int bin(int i) {
    double[] tones = sketch.tones();
    return (step(tones[i * 3]) * STEPS + step(tones[i * 3 + 1])) * STEPS + step(tones[i * 3 + 2]);
  }

  private static int step(double tone) {
    return Math.min((int) (tone * STEPS), STEPS - 1);
  }
}
