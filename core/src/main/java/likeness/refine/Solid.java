// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Finds pixels that show the person's own colour, beyond those that are certain anyway: what a
 * first unmixing found whole, and what is even, unlike the wall, and the person to the coarse
 * matte.
 *
 * <p>Mixed pixels lie on slopes of colour; an ear or a shoulder is even right to its edge. Without
 * this an ear before a wall is unmixed by the colour of the hair around it, and half vanishes.
 */
final class Solid {
  private static final double WHOLE = 0.93;
  private static final double CERTAIN = 0.5;
  private static final double COARSE = 0.85;

  /** The largest step to a neighbour, as a share of the distance to the wall, squared tones. */
  private static final double EVEN = 0.008;

  /** What is nearer to the wall than this, in squared tones, shows nothing. */
  private static final double UNLIKE = 0.08;

  /** Weights of pixels by how unlike the wall they are, in squared tones; chosen by the bench. */
  private static final double LEAST_WEIGHT = 0.1;

  private static final double MOST_WEIGHT = 0.2;

  private final Sketch sketch;
  private final Wall wall;
  private final float[] regions;

  Solid(Sketch sketch, Wall wall, float[] regions) {
    this.sketch = sketch;
    this.wall = wall;
    this.regions = regions;
  }

  /**
   * Above 0 where the person's own colour shows, more where it is more unlike the wall's, else 0;
   * all planes are of the sketch's size.
   *
   * @param certainty of {@code alpha}
   */
  Plane of(Plane coarse, Plane alpha, Plane certainty, Bands bands) {
    Plane out = new Plane(sketch.width(), sketch.height());
    bands.runSpread(
        sketch.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row(y, coarse.values(), alpha.values(), certainty.values(), out.values());
          }
        });
    return out;
  }

  private void row(int y, float[] coarse, float[] alpha, float[] certainty, float[] out) {
    Wall.Line walls = wall.line(y);
    double[] back = new double[4];
    for (int x = 0; x < sketch.width(); x++) {
      int i = y * sketch.width() + x;
      if (regions[i] == Trimap.BACKGROUND) {
        continue;
      }
      walls.at(x, back);
      double unlike = sketch.distance2(i, back);
      boolean shown =
          regions[i] == Trimap.PERSON
              || alpha[i] > WHOLE && certainty[i] > CERTAIN
              || coarse[i] > COARSE && isEven(x, y, unlike);
      // What is unlike the wall counts more: whatever of it is mixed with the wall is like it.
      out[i] = (float) (shown ? Math.min(unlike, MOST_WEIGHT) + LEAST_WEIGHT : 0);
    }
  }

  private boolean isEven(int x, int y, double unlike) {
    int width = sketch.width();
    if (unlike < UNLIKE || x < 1 || y < 1 || x > width - 2 || y > sketch.height() - 2) {
      return false;
    }
    int i = y * width + x;
    double most = unlike * EVEN;
    return sketch.distance2(i, i - 1) < most
        && sketch.distance2(i, i + 1) < most
        && sketch.distance2(i, i - width) < most
        && sketch.distance2(i, i + width) < most
        && sketch.distance2(i, i - width - 1) < most
        && sketch.distance2(i, i - width + 1) < most
        && sketch.distance2(i, i + width - 1) < most
        && sketch.distance2(i, i + width + 1) < most;
  }
}
