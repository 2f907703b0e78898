// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * What stands behind the person, also where the person hides it, and how plain it is.
 *
 * <p>Kept on cells of 0.04 faces: the mean colour of what is certainly background, spread behind
 * the person, smoothed; and how far single pixels are from that. Measured in MODELS §8: plain walls
 * 3·10⁻⁵ to 2.3·10⁻⁴, a dark room out of focus 7·10⁻⁴, brick 3.3·10⁻³, a street 1.9·10⁻².
 */
final class Wall {
  private static final double CELL_FACES = 0.04;
  private static final double SMOOTH_CELLS = 1.2;

  /** This share of a wall's pixels is surely wall; times their distance is still ordinary. */
  private static final double ORDINARY_SHARE = 0.7;

  private static final double ORDINARY = 9;

  /** In squared tones: about three codes in each channel. */
  private static final double LEAST_ORDINARY = 3e-4;

  /** A wall up to this variance of its tones is plain; MODELS §8. */
  private static final double PLAIN = 4e-4;

  /** Index of the variance among a cell's samples. */
  private static final int VARIANCE = 3;

  private static final int SAMPLES = VARIANCE + 1;

  private final int width;
  private final int height;
  private final int cell;

  /** Red, green and blue of each cell in turn, then its variance. */
  private final float[] cells;

  /** The column of cells over each column of the sketch. */
  private final int[] columns;

  private Wall(Sketch sketch, int cell) {
    this.width = (sketch.width() + cell - 1) / cell;
    this.height = (sketch.height() + cell - 1) / cell;
    this.cell = cell;
    this.cells = new float[width * height * SAMPLES];
    this.columns = new int[sketch.width()];
    for (int x = 0; x < columns.length; x++) {
      columns[x] = x / cell;
    }
  }

  /**
   * The wall of a sketch.
   *
   * @param regions a {@link Trimap}'s, of the sketch's size
   * @param faceWidthPx in pixels of the sketch
   * @return null if nothing of it can be seen
   */
  static @org.jspecify.annotations.Nullable Wall of(
      Sketch sketch, float[] regions, double faceWidthPx, Bands bands) {
    int cell = Math.max(2, (int) Math.floor(CELL_FACES * faceWidthPx + 0.5));
    Wall wall = new Wall(sketch, cell);
    int width = wall.width;
    int height = wall.height;
    float[] sums = new float[width * height * ColourFill.SAMPLES];
    bands.runSpread(height, (from, to) -> wall.gather(sketch, regions, from, to, sums));
    if (!ColourFill.fill(sums, width, height, bands)) {
      return null;
    }
    wall.takeColours(sums, bands);
    float[] kept = wall.withoutOutliers(sketch, regions, bands);
    float[] surer = new float[sums.length];
    bands.runSpread(height, (from, to) -> wall.gather(sketch, kept, from, to, surer));
    ColourFill.fill(surer, width, height, bands);
    wall.takeColours(surer, bands);
    float[] residues = new float[sums.length];
    bands.runSpread(height, (from, to) -> wall.gatherResidues(sketch, kept, from, to, residues));
    ColourFill.fill(residues, width, height, bands);
    wall.take(VARIANCE, residues, 0, bands);
    return wall;
  }

  private void takeColours(float[] filled, Bands bands) {
    for (int c = 0; c < VARIANCE; c++) {
      take(c, filled, c, bands);
    }
  }

  /** Makes a channel of what {@link ColourFill} left, smoothed, the cells' sample {@code c}. */
  private void take(int c, float[] filled, int channel, Bands bands) {
    Plane plane = new Plane(width, height);
    for (int i = 0; i < plane.values().length; i++) {
      plane.values()[i] = filled[i * ColourFill.SAMPLES + channel];
    }
    float[] smooth = Blur.gaussian(plane, SMOOTH_CELLS, bands).values();
    for (int i = 0; i < smooth.length; i++) {
      cells[i * SAMPLES + c] = smooth[i];
    }
  }

  /** Adds up the background of the cells of some rows. */
  private void gather(Sketch sketch, float[] regions, int fromRow, int toRow, float[] sums) {
    int bottom = Math.min(sketch.height(), toRow * cell);
    for (int y = fromRow * cell; y < bottom; y++) {
      gatherRow(sketch, regions, y, sums);
    }
  }

  private void gatherRow(Sketch sketch, float[] regions, int y, float[] sums) {
    double share = 1.0 / (cell * cell);
    float[] light = sketch.light();
    int row = y / cell * width;
    for (int x = 0; x < sketch.width(); x++) {
      int i = y * sketch.width() + x;
      if (regions[i] == Trimap.BACKGROUND) {
        int o = (row + columns[x]) * ColourFill.SAMPLES;
        sums[o] = (float) (sums[o] + light[i * 3] * share);
        sums[o + 1] = (float) (sums[o + 1] + light[i * 3 + 1] * share);
        sums[o + 2] = (float) (sums[o + 2] + light[i * 3 + 2] * share);
        sums[o + 3] = (float) (sums[o + 3] + share);
      }
    }
  }

  private void gatherResidues(
      Sketch sketch, float[] regions, int fromRow, int toRow, float[] sums) {
    int bottom = Math.min(sketch.height(), toRow * cell);
    for (int y = fromRow * cell; y < bottom; y++) {
      gatherResiduesRow(sketch, regions, y, sums);
    }
  }

  private void gatherResiduesRow(Sketch sketch, float[] regions, int y, float[] sums) {
    double share = 1.0 / (cell * cell);
    double[] colour = new double[VARIANCE];
    Line line = new Line(y);
    int row = y / cell * width;
    for (int x = 0; x < sketch.width(); x++) {
      int i = y * sketch.width() + x;
      if (regions[i] == Trimap.BACKGROUND) {
        line.colourAt(x, colour);
        int o = (row + columns[x]) * ColourFill.SAMPLES;
        double far = sketch.distance2(i, colour);
        sums[o] = (float) (sums[o] + far * share);
        sums[o + 3] = (float) (sums[o + 3] + share);
      }
    }
  }

  /**
   * Makes unknown what does not belong to the wall: single hairs before it, specks. Where most of a
   * cell is out of the ordinary the wall is not plain there, and all of it stays.
   */
  private float[] withoutOutliers(Sketch sketch, float[] regions, Bands bands) {
    float[] far = new float[regions.length];
    bands.runSpread(sketch.height(), (from, to) -> measure(sketch, regions, from, to, far));
    double limit = ordinary(regions, far);
    float[] kept = regions.clone();
    bands.runSpread(height, (from, to) -> dropOdd(sketch, regions, far, limit, from, to, kept));
    return kept;
  }

  /** Writes how far each pixel of the background is from the wall. */
  private void measure(Sketch sketch, float[] regions, int fromY, int toY, float[] far) {
    for (int y = fromY; y < toY; y++) {
      measureRow(sketch, regions, y, far);
    }
  }

  private void measureRow(Sketch sketch, float[] regions, int y, float[] far) {
    double[] colour = new double[VARIANCE];
    Line line = new Line(y);
    for (int x = 0; x < sketch.width(); x++) {
      int i = y * sketch.width() + x;
      if (regions[i] == Trimap.BACKGROUND) {
        line.colourAt(x, colour);
        far[i] = (float) sketch.distance2(i, colour);
      }
    }
  }

  /** How far from the wall is still ordinary. */
  private static double ordinary(float[] regions, float[] far) {
    float[] all = new float[far.length];
    int count = 0;
    for (int i = 0; i < far.length; i++) {
      if (regions[i] == Trimap.BACKGROUND) {
        all[count++] = far[i];
      }
    }
    double most = Selection.smallest(all, count, (int) (count * ORDINARY_SHARE));
    return Math.max(most * ORDINARY, LEAST_ORDINARY);
  }

  private void dropOdd(
      Sketch sketch,
      float[] regions,
      float[] far,
      double limit,
      int fromRow,
      int toRow,
      float[] kept) {
    for (int row = fromRow; row < toRow; row++) {
      int[] all = new int[width];
      int[] odd = new int[width];
      int bottom = Math.min(sketch.height(), (row + 1) * cell);
      for (int y = row * cell; y < bottom; y++) {
        for (int x = 0; x < sketch.width(); x++) {
          int i = y * sketch.width() + x;
          if (regions[i] == Trimap.BACKGROUND) {
            all[columns[x]]++;
            odd[columns[x]] += far[i] > limit ? 1 : 0;
          }
        }
      }
      for (int y = row * cell; y < bottom; y++) {
        for (int x = 0; x < sketch.width(); x++) {
          int i = y * sketch.width() + x;
          boolean isOdd = regions[i] == Trimap.BACKGROUND && far[i] > limit;
          if (isOdd && odd[columns[x]] * 2 < all[columns[x]]) {
            kept[i] = Trimap.UNKNOWN;
          }
        }
      }
    }
  }

  /** Whether most of the wall is plain; hair before it may make some of it less so. */
  boolean isPlain() {
    int plain = 0;
    for (int i = VARIANCE; i < cells.length; i += SAMPLES) {
      plain += cells[i] <= PLAIN ? 1 : 0;
    }
    return plain * 2 > width * height;
  }

  /** How much of the wall's light, at most all, comes nearest to a colour. */
  static double shade(double[] wall, double red, double green, double blue) {
    double wall2 = wall[0] * wall[0] + wall[1] * wall[1] + wall[2] * wall[2] + 1e-9;
    return Math.min((wall[0] * red + wall[1] * green + wall[2] * blue) / wall2, 1);
  }

  /** How unlike, in squared tones, a colour is to the wall in that shade. */
  static double unlikeShaded(double[] wall, double shade, double red, double green, double blue) {
    return Tones.distance2(wall[0] * shade, wall[1] * shade, wall[2] * shade, red, green, blue);
  }

  /** The wall along one row of the sketch, or between two. */
  Line line(double y) {
    return new Line(y);
  }

  /** The wall's cells under one row. */
  final class Line {
    private final int above;
    private final int down;
    private final double fy;

    private Line(double y) {
      double v = Math.min(Math.max((y + 0.5) / cell - 0.5, 0), height - 1);
      int y0 = (int) v;
      above = y0 * width * SAMPLES;
      down = y0 + 1 < height ? width * SAMPLES : 0;
      fy = v - y0;
    }

    private void colourAt(double x, double[] out) {
      read(x, VARIANCE, out);
    }

    /**
     * Writes the wall behind that place: red, green and blue in linear light, then the variance of
     * the tones, summed over the three.
     */
    void at(double x, double[] out) {
      read(x, SAMPLES, out);
    }

    private void read(double x, int count, double[] out) {
      double u = Math.min(Math.max((x + 0.5) / cell - 0.5, 0), width - 1);
      int x0 = (int) u;
      double fx = u - x0;
      int a = above + x0 * SAMPLES;
      int right = x0 + 1 < width ? SAMPLES : 0;
      int b = a + down;
      for (int c = 0; c < count; c++) {
        double top = (cells[a + right + c] - (double) cells[a + c]) * fx + cells[a + c];
        double bottom = (cells[b + right + c] - (double) cells[b + c]) * fx + cells[b + c];
        out[c] = (bottom - top) * fy + top;
      }
    }
  }
}
