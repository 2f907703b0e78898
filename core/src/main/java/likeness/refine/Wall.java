// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
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

  /** Index of the variance among the planes. */
  private static final int VARIANCE = 3;

  private final int width;
  private final int height;
  private final int cell;
  private final Plane[] planes;

  private Wall(int width, int height, int cell, Plane[] planes) {
    this.width = width;
    this.height = height;
    this.cell = cell;
    this.planes = planes;
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
    int width = (sketch.width() + cell - 1) / cell;
    int height = (sketch.height() + cell - 1) / cell;
    float[] sums = new float[width * height * ColourFill.SAMPLES];
    gather(sketch, regions, cell, width, sums);
    if (!ColourFill.fill(sums, width, height, bands)) {
      return null;
    }
    Plane[] planes = new Plane[VARIANCE + 1];
    for (int c = 0; c < VARIANCE; c++) {
      planes[c] = Blur.gaussian(channel(sums, c, width, height), SMOOTH_CELLS, bands);
    }
    Wall colours = new Wall(width, height, cell, planes);
    float[] kept = colours.withoutOutliers(sketch, regions);
    sums = new float[sums.length];
    gather(sketch, kept, cell, width, sums);
    ColourFill.fill(sums, width, height, bands);
    for (int c = 0; c < VARIANCE; c++) {
      planes[c] = Blur.gaussian(channel(sums, c, width, height), SMOOTH_CELLS, bands);
    }
    float[] residues = new float[sums.length];
    colours.gatherResidues(sketch, kept, residues);
    ColourFill.fill(residues, width, height, bands);
    planes[VARIANCE] = Blur.gaussian(channel(residues, 0, width, height), SMOOTH_CELLS, bands);
    return colours;
  }

  private static void gather(Sketch sketch, float[] regions, int cell, int width, float[] sums) {
    double share = 1.0 / (cell * cell);
    float[] light = sketch.light();
    for (int y = 0; y < sketch.height(); y++) {
      for (int x = 0; x < sketch.width(); x++) {
        int i = y * sketch.width() + x;
        if (regions[i] == Trimap.BACKGROUND) {
          int o = (y / cell * width + x / cell) * ColourFill.SAMPLES;
          sums[o] = (float) (sums[o] + light[i * 3] * share);
          sums[o + 1] = (float) (sums[o + 1] + light[i * 3 + 1] * share);
          sums[o + 2] = (float) (sums[o + 2] + light[i * 3 + 2] * share);
          sums[o + 3] = (float) (sums[o + 3] + share);
        }
      }
    }
  }

  private void gatherResidues(Sketch sketch, float[] regions, float[] sums) {
    double share = 1.0 / (cell * cell);
    double[] wall = new double[VARIANCE + 1];
    for (int y = 0; y < sketch.height(); y++) {
      for (int x = 0; x < sketch.width(); x++) {
        int i = y * sketch.width() + x;
        if (regions[i] == Trimap.BACKGROUND) {
          colourAt(x, y, wall);
          int o = (y / cell * width + x / cell) * ColourFill.SAMPLES;
          double far =
              Tones.distance2(
                  wall[0],
                  wall[1],
                  wall[2],
                  sketch.light()[i * 3],
                  sketch.light()[i * 3 + 1],
                  sketch.light()[i * 3 + 2]);
          sums[o] = (float) (sums[o] + far * share);
          sums[o + 3] = (float) (sums[o + 3] + share);
        }
      }
    }
  }

  /**
   * Makes unknown what does not belong to the wall: single hairs before it, specks. Where most of a
   * cell is out of the ordinary the wall is not plain there, and all of it stays.
   */
  private float[] withoutOutliers(Sketch sketch, float[] regions) {
    float[] far = new float[regions.length];
    double limit = distances(sketch, regions, far);
    int[] all = new int[width * height];
    int[] odd = new int[all.length];
    for (int i = 0; i < far.length; i++) {
      if (regions[i] == Trimap.BACKGROUND) {
        int o = cellOf(i, sketch);
        all[o]++;
        odd[o] += far[i] > limit ? 1 : 0;
      }
    }
    float[] kept = regions.clone();
    for (int i = 0; i < far.length; i++) {
      int o = cellOf(i, sketch);
      if (regions[i] == Trimap.BACKGROUND && far[i] > limit && odd[o] * 2 < all[o]) {
        kept[i] = Trimap.UNKNOWN;
      }
    }
    return kept;
  }

  /** Writes how far each pixel of the background is from the wall; gives what is still ordinary. */
  private double distances(Sketch sketch, float[] regions, float[] far) {
    float[] light = sketch.light();
    double[] wall = new double[VARIANCE + 1];
    float[] sorted = new float[far.length];
    int count = 0;
    for (int i = 0; i < far.length; i++) {
      if (regions[i] == Trimap.BACKGROUND) {
        colourAt(i % sketch.width(), i / sketch.width(), wall);
        int k = i * 3;
        far[i] =
            (float)
                Tones.distance2(wall[0], wall[1], wall[2], light[k], light[k + 1], light[k + 2]);
        sorted[count++] = far[i];
      }
    }
    Arrays.sort(sorted, 0, count);
    return Math.max(sorted[(int) (count * ORDINARY_SHARE)] * ORDINARY, LEAST_ORDINARY);
  }

  private int cellOf(int i, Sketch sketch) {
    return i / sketch.width() / cell * width + i % sketch.width() / cell;
  }

  /** Whether most of the wall is plain; hair before it may make some of it less so. */
  boolean isPlain() {
    int plain = 0;
    for (float variance : planes[VARIANCE].values()) {
      plain += variance <= PLAIN ? 1 : 0;
    }
    return plain * 2 > planes[VARIANCE].values().length;
  }

  private static Plane channel(float[] filled, int c, int width, int height) {
    Plane plane = new Plane(width, height);
    for (int i = 0; i < plane.values().length; i++) {
      plane.values()[i] = filled[i * ColourFill.SAMPLES + c];
    }
    return plane;
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

  private void colourAt(double x, double y, double[] out) {
    read(x, y, VARIANCE, out);
  }

  /**
   * Writes the wall behind pixel (x, y) of the sketch: red, green and blue in linear light, then
   * the variance of the tones, summed over the three.
   */
  void at(double x, double y, double[] out) {
    read(x, y, VARIANCE + 1, out);
  }

  private void read(double x, double y, int count, double[] out) {
    double u = Math.min(Math.max((x + 0.5) / cell - 0.5, 0), width - 1);
    double v = Math.min(Math.max((y + 0.5) / cell - 0.5, 0), height - 1);
    int x0 = (int) u;
    int y0 = (int) v;
    double fx = u - x0;
    double fy = v - y0;
    int a = y0 * width + x0;
    int right = x0 + 1 < width ? 1 : 0;
    int b = a + (y0 + 1 < height ? width : 0);
    for (int c = 0; c < count; c++) {
      float[] values = planes[c].values();
      double top = (values[a + right] - (double) values[a]) * fx + values[a];
      double bottom = (values[b + right] - (double) values[b]) * fx + values[b];
      out[c] = (bottom - top) * fy + top;
    }
  }
}
