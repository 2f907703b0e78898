// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;

/**
 * Closes what a refined matte lets through in the middle of the person.
 *
 * <p>A thin place that the person encloses is a gap in the hair only if part of it can be seen
 * through altogether; a highlight or a fold cannot.
 */
final class Interior {
  private static final double THIN = 0.9;
  private static final double OPEN = 0.15;

  /** What the coarse mask takes for the person, on average over the place. */
  private static final double COARSE = 0.95;

  /** As much must be seen through: a pixel of the mask of a face-centred crop is 0.01 faces. */
  private static final double LEAST_OPEN_FACES2 = 0.0004;

  private final int width;
  private final int height;
  private final int step;

  Interior(Sketch sketch) {
    this.width = sketch.width();
    this.height = sketch.height();
    this.step = sketch.step();
  }

  /**
   * Makes alpha 1 in such places.
   *
   * @param alpha of the picture's size, changed in place
   * @param small the same, of the sketch's size
   * @param coarse the matte before, of the sketch's size
   * @param faceWidthPx in pixels of the sketch
   */
  void close(Plane alpha, Plane small, Plane coarse, double faceWidthPx, Bands bands) {
    boolean[] thin = new boolean[small.values().length];
    for (int i = 0; i < thin.length; i++) {
      thin[i] = small.values()[i] < THIN;
    }
    Regions places = new Regions(thin, width, height);
    int[] open = new int[places.all().size() + 1];
    double[] person = new double[open.length];
    for (int i = 0; i < thin.length; i++) {
      open[places.at(i)] += small.values()[i] < OPEN ? 1 : 0;
      person[places.at(i)] += coarse.values()[i];
    }
    double least = LEAST_OPEN_FACES2 * faceWidthPx * faceWidthPx;
    boolean[] closed = new boolean[open.length];
    boolean any = false;
    for (Regions.Region place : places.all()) {
      closed[place.number()] =
          !place.atEdge()
              && open[place.number()] < least
              && person[place.number()] >= COARSE * place.area();
      any |= closed[place.number()];
    }
    if (!any) {
      return;
    }
    bands.run(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < width; x++) {
              if (touches(places, closed, x, y)) {
                fill(alpha, x, y);
              }
            }
          }
        });
  }

  /** Whether a closed place is here or right beside, and no other. */
  private boolean touches(Regions places, boolean[] closed, int x, int y) {
    boolean near = false;
    for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        int place = places.at(v * width + u);
        if (place != 0 && !closed[place]) {
          return false;
        }
        near |= place != 0;
      }
    }
    return near;
  }

  private void fill(Plane alpha, int x, int y) {
    int bottom = Math.min(alpha.height(), (y + 1) * step);
    int right = Math.min(alpha.width(), (x + 1) * step);
    for (int v = y * step; v < bottom; v++) {
      for (int u = x * step; u < right; u++) {
        alpha.values()[v * alpha.width() + u] = 1;
      }
    }
  }
}
