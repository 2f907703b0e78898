// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
import likeness.geometry.Elementary;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Weighs what a coarse mask says of its unknown band before a wall that is not plain, by what the
 * picture shows there.
 *
 * <p>Two things speak for the person: a colour that those of the certain person nearby have more
 * often than the wall, and a way to the certain person that crosses fainter edges than the way to
 * the wall. A step into a colour of the other side costs extra. Odds are multiplied. Source: Bai
 * and Sapiro, "A Geodesic Framework for Fast Interactive Image and Video Segmentation and Matting",
 * ICCV 2007. The weights were chosen on every other person of the matte benchmark before the busy
 * wall, the favour for the person on all of them.
 */
final class BandEvidence {
  /** The mask is never surer than this, nor than one minus it. */
  private static final double DOUBT = 0.02;

  /** The power of the colours' likelihood ratio, whose neighbours say nearly the same. */
  private static final double COLOUR_WEIGHT = 0.5;

  /** A share of a colour that counts as none: nobody has been seen whole. */
  private static final double RARE = 0.002;

  /** Odds per unit of the difference between the two ways, as logarithms. */
  private static final double WAY_WEIGHT = 10;

  /** Neither colours nor ways say more than this, in logarithms of odds. */
  private static final double MOST = 3;

  /** Losing a part of the person is worse than keeping as much of the wall: in its favour. */
  private static final double FAVOUR = 1.2;

  /** What a step of a pixel costs, in tones. */
  private static final double STEP = 0.01;

  /** Differences of tones that are grain. */
  private static final double GRAIN = 0.02;

  /** What a step costs for each unit of the colours' log odds against it. */
  private static final double TOLL = 0.01;

  /** So many sweeps there and back; a band is narrow and its ways are nearly straight. */
  private static final int SWEEPS = 4;

  private static final double DIAGONAL = 1.4142135623730951;
  private static final double FAR = 1e9;

  private final Sketch sketch;
  private final ColourTable table;

  BandEvidence(Sketch sketch, ColourTable table) {
    this.sketch = sketch;
    this.table = table;
  }

  /**
   * Changes {@code coarse} where the trimap is unknown.
   *
   * @param coarse alpha in [0, 1], of the sketch's size, changed in place
   * @param regions its trimap's, of the sketch's size
   */
  void weigh(Plane coarse, float[] regions, Bands bands) {
    int[] band = band(regions);
    double[] colours = colours(band, regions, bands);
    float[] ends = {Trimap.PERSON, Trimap.BACKGROUND};
    double[][] ways = new double[ends.length][];
    bands.run(
        ends.length,
        (from, to) -> {
          for (int end = from; end < to; end++) {
            ways[end] = way(ends[end], regions, band, colours);
          }
        });
    bands.run(
        band.length,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            int i = band[k];
            double mask = Math.min(Math.max(coarse.values()[i], DOUBT), 1 - DOUBT);
            double nearer = WAY_WEIGHT * (ways[1][i] - ways[0][i]) + FAVOUR;
            double odds =
                mask
                    / (1 - mask)
                    * Elementary.exp(colours[k] + Math.min(Math.max(nearer, -MOST), MOST));
            coarse.values()[i] = (float) (odds / (1 + odds));
          }
        });
  }

  /** The places of the unknown pixels, row by row. */
  private static int[] band(float[] regions) {
    int count = 0;
    int[] band = new int[regions.length];
    for (int i = 0; i < regions.length; i++) {
      if (regions[i] == Trimap.UNKNOWN) {
        band[count++] = i;
      }
    }
    return Arrays.copyOf(band, count);
  }

  /** For each pixel of the band, how much its colour speaks for the person, as log odds. */
  private double[] colours(int[] band, float[] regions, Bands bands) {
    double[][] persons = table.count(regions, Trimap.PERSON);
    double[][] walls = table.count(regions, Trimap.BACKGROUND);
    int tiles = persons.length;
    double[][] person = new double[tiles][];
    double[][] wall = new double[tiles][];
    double[] ofPerson = new double[tiles];
    double[] ofWall = new double[tiles];
    bands.run(
        tiles,
        (from, to) -> {
          for (int tile = from; tile < to; tile++) {
            person[tile] = table.near(persons, tile);
            wall[tile] = table.near(walls, tile);
            ofPerson[tile] = Math.max(ColourTable.total(person[tile]), 1);
            ofWall[tile] = Math.max(ColourTable.total(wall[tile]), 1);
          }
        });
    double[] odds = new double[band.length];
    bands.run(
        band.length,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            int tile = table.tileOf(band[k]);
            int bin = table.bin(band[k]);
            double mine = ColourTable.around(person[tile], bin) / ofPerson[tile] + RARE;
            double others = ColourTable.around(wall[tile], bin) / ofWall[tile] + RARE;
            double ratio = COLOUR_WEIGHT * Elementary.log(mine / others);
            odds[k] = Math.min(Math.max(ratio, -MOST), MOST);
          }
        });
    return odds;
  }

  /** The length of the shortest way from each pixel of the band to one of {@code region}. */
  private double[] way(float region, float[] regions, int[] band, double[] colours) {
    // The person's way pays for the wall's colours, and the other way round.
    int against = region == Trimap.PERSON ? -1 : 1;
    double[] far = new double[regions.length];
    for (int i = 0; i < far.length; i++) {
      far[i] = regions[i] == region ? 0 : FAR;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int k = 0; k < band.length; k++) {
        relax(far, band[k], -1, Math.max(against * colours[k], 0));
      }
      for (int k = band.length - 1; k >= 0; k--) {
        relax(far, band[k], 1, Math.max(against * colours[k], 0));
      }
    }
    return far;
  }

  /** Looks whether it is nearer by the pixel before it, or those of the row before. */
  private void relax(double[] far, int i, int side, double against) {
    int width = sketch.width();
    int x = i % width;
    double each = STEP + TOLL * against;
    double nearest = far[i];
    boolean beside = side < 0 ? x > 0 : x < width - 1;
    boolean behind = side < 0 ? x < width - 1 : x > 0;
    if (beside) {
      nearest = Math.min(nearest, far[i + side] + edge(i, i + side) + each);
    }
    int row = i + side * width;
    if (row >= 0 && row < far.length) {
      nearest = Math.min(nearest, far[row] + edge(i, row) + each);
      if (beside) {
        nearest = Math.min(nearest, far[row + side] + (edge(i, row + side) + each) * DIAGONAL);
      }
      if (behind) {
        nearest = Math.min(nearest, far[row - side] + (edge(i, row - side) + each) * DIAGONAL);
      }
    }
    far[i] = nearest;
  }

  /** The edge between two pixels, in tones. */
  private double edge(int i, int j) {
    return Math.max(Math.sqrt(sketch.distance2(i, j)) - GRAIN, 0);
  }
}
