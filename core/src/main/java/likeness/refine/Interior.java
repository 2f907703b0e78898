// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
import java.util.List;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Closes what a refined matte lets through in the middle of the person.
 *
 * <p>What lies deep in the person and far from any opening is solid. A thin place that the person
 * encloses is a gap in the hair only if part of it can be seen through altogether; a highlight, an
 * ear under hair or a fold cannot.
 */
final class Interior {
  private static final double PERSON = 0.5;
  private static final double THIN = 0.9;
  private static final double OPEN = 0.15;

  /** What the coarse mask takes for the person, on average over the place. */
  private static final double COARSE = 0.95;

  /** As much must be seen through: a pixel of the mask of a face-centred crop is 0.01 faces. */
  private static final double LEAST_OPEN_FACES2 = 0.0004;

  /** How far in from the coarse outline nothing is the outline's own soft edge. */
  private static final double DEEP_FACES = 0.05;

  /** The same for a place that cannot be seen through anywhere. */
  private static final double DEEP_PLACE_FACES = 0.02;

  /** How far from an opening its edge reaches. */
  private static final double EDGE_FACES = 0.025;

  /**
   * What is thinner than one of these is a hole when what is not encloses it: at the first it may
   * still hang together with the outline's own softness, and at the second no more.
   */
  private static final double[] SPECKS = {0.92, 0.9};

  /** A speck that is nowhere thinner than this shows nothing of the wall. */
  private static final double HALF_OPEN = 0.5;

  /** What the coarse mask takes for the person, on average over such a speck. */
  private static final double DENSE_COARSE = 0.5;

  /** What the coarse mask takes for the person, on average over a speck; less in clothes. */
  private static final double SPECK_COARSE = 0.9;

  private static final double CLOTHES_COARSE = 0.4;

  /** How far around a place its rim reaches, in faces. */
  private static final double RIM_FACES = 0.012;

  /** Place and rim nearer than this, in squared tones, are a highlight and what lies around it. */
  private static final double HIGHLIGHT = 0.05;

  private final Sketch sketch;
  private final int width;
  private final int height;
  private final int step;

  Interior(Sketch sketch) {
    this.sketch = sketch;
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
   * @param regions the trimap's, of the sketch's size
   * @param faceWidthPx in pixels of the sketch
   */
  void close(
      Plane alpha, Plane small, Plane coarse, Plane regions, double faceWidthPx, Bands bands) {
    double least = LEAST_OPEN_FACES2 * faceWidthPx * faceWidthPx;
    boolean[] thin = new boolean[small.values().length];
    for (int i = 0; i < thin.length; i++) {
      thin[i] = small.values()[i] < THIN;
    }
    int[][] far =
        Distance.to(
            List.of(() -> outside(coarse), () -> openings(small, regions, least)),
            width,
            height,
            bands);
    int[] depth = far[0];
    int[] toOpening = far[1];
    Regions places = new Regions(thin, width, height);
    boolean[] closed = closed(places, small, coarse, depth, faceWidthPx, least);
    closeHighlights(places, thin, coarse, reach(faceWidthPx), closed);
    boolean any = any(closed);
    int[] labels = any ? places.labels() : new int[0];
    double deep = DEEP_FACES * faceWidthPx * Distance.PER_PIXEL;
    double edge = EDGE_FACES * faceWidthPx * Distance.PER_PIXEL;
    bands.run(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < width; x++) {
              int i = y * width + x;
              boolean solid = depth[i] > deep && toOpening[i] > edge && small.values()[i] < 1;
              if (solid || any && touches(labels, closed, x, y)) {
                fill(alpha, x, y);
              }
            }
          }
        });
  }

  private static boolean any(boolean[] closed) {
    for (boolean one : closed) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** What lies outside of the coarse person, past what it encloses. */
  private boolean[] outside(Plane coarse) {
    boolean[] outside = new boolean[coarse.values().length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = coarse.values()[i] < PERSON;
    }
    Regions gaps = new Regions(outside, width, height);
    boolean[] enclosed = gaps.enclosed();
    gaps.forEachRun(
        (gap, start, end) -> {
          if (enclosed[gap]) {
            Arrays.fill(outside, start, end, false);
          }
        });
    return outside;
  }

  /** What is certain background, or can be seen through and is no speck. */
  private boolean[] openings(Plane small, Plane regions, double least) {
    boolean[] open = new boolean[small.values().length];
    for (int i = 0; i < open.length; i++) {
      open[i] = small.values()[i] < OPEN;
    }
    Regions parts = new Regions(open, width, height);
    parts.forEachRun(
        (part, start, end) ->
            Arrays.fill(open, start, end, parts.all().get(part - 1).area() >= least));
    for (int i = 0; i < open.length; i++) {
      open[i] |= regions.values()[i] == Trimap.BACKGROUND;
    }
    return open;
  }

  private static boolean[] closed(
      Regions places, Plane small, Plane coarse, int[] depth, double faceWidthPx, double least) {
    boolean[] within = places.enclosed();
    int[] open = new int[within.length];
    int[] nearest = new int[open.length];
    Arrays.fill(nearest, Integer.MAX_VALUE);
    double[] person = new double[open.length];
    places.forEachRun(
        (place, start, end) -> {
          for (int i = start; i < end && within[place]; i++) {
            open[place] += small.values()[i] < OPEN ? 1 : 0;
            person[place] += coarse.values()[i];
            nearest[place] = Math.min(nearest[place], depth[i]);
          }
        });
    double deep = DEEP_PLACE_FACES * faceWidthPx * Distance.PER_PIXEL;
    boolean[] closed = new boolean[open.length];
    for (Regions.Region place : places.all()) {
      int number = place.number();
      boolean enclosed = open[number] < least && person[number] >= COARSE * place.area();
      boolean solid = open[number] == 0 && nearest[number] > deep;
      closed[number] = within[number] && (enclosed || solid);
    }
    return closed;
  }

  private static int reach(double faceWidthPx) {
    return Math.max(1, (int) Math.floor(RIM_FACES * faceWidthPx + 0.5));
  }

  /**
   * Closes what the person encloses, the coarse mask takes for it, and differs little from its rim:
   * a gap in the hair has another colour than the hair, a highlight on an ear fades into it.
   *
   * @param reach how far the rim reaches, in pixels of the sketch
   */
  private void closeHighlights(
      Regions places, boolean[] thin, Plane coarse, int reach, boolean[] closed) {
    boolean[] within = places.enclosed();
    double[][] own = new double[within.length][4];
    double[][] rim = new double[within.length][4];
    double[] person = new double[within.length];
    places.forEachRun(
        (place, start, end) -> {
          for (int i = start; i < end && within[place] && !closed[place]; i++) {
            person[place] += coarse.values()[i];
            add(i, own[place]);
            addRim(i, thin, reach, rim[place]);
          }
        });
    for (Regions.Region place : places.all()) {
      int n = place.number();
      boolean mine = person[n] >= PERSON * place.area() && rim[n][3] > 0;
      closed[n] |= within[n] && mine && distance2(own[n], rim[n]) < HIGHLIGHT;
    }
  }

  /** Adds what is not thin around a pixel. */
  private void addRim(int i, boolean[] thin, int reach, double[] rim) {
    int x = i % width;
    int y = i / width;
    for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
      for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        if (!thin[v * width + u]) {
          add(v * width + u, rim);
        }
      }
    }
  }

  /** Adds a pixel's tones, and one to their count. */
  private void add(int i, double[] sums) {
    for (int channel = 0; channel < 3; channel++) {
      sums[channel] += sketch.tones()[i * 3 + channel];
    }
    sums[3]++;
  }

  /** The squared distance of two means. */
  private static double distance2(double[] a, double[] b) {
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      double off = a[channel] / a[3] - b[channel] / b[3];
      sum += off * off;
    }
    return sum;
  }

  /** Whether a closed place is here or right beside, and no other. */
  private boolean touches(int[] labels, boolean[] closed, int x, int y) {
    boolean near = false;
    for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        int place = labels[v * width + u];
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

  /**
   * Closes what solid matte encloses and nobody can see through, pixel by pixel.
   *
   * @param alpha of the picture's size, changed in place
   * @param coarse the matte before, of the sketch's size
   */
  void closeSpecks(Plane alpha, Plane coarse, FaceZone zone, Bands bands) {
    Regions[] places = new Regions[SPECKS.length];
    boolean[][] closed = new boolean[SPECKS.length][];
    bands.run(
        SPECKS.length,
        (from, to) -> {
          for (int level = from; level < to; level++) {
            places[level] = below(alpha, SPECKS[level]);
            closed[level] = closedSpecks(places[level], alpha, coarse, zone);
          }
        });
    for (int i = 0; i < SPECKS.length; i++) {
      boolean[] gone = closed[i];
      places[i].forEachRun(
          (place, start, end) -> {
            if (gone[place]) {
              Arrays.fill(alpha.values(), start, end, 1);
            }
          });
    }
  }

  private static Regions below(Plane alpha, double level) {
    float[] values = alpha.values();
    boolean[] thin = new boolean[values.length];
    for (int i = 0; i < thin.length; i++) {
      thin[i] = values[i] < level;
    }
    return new Regions(thin, alpha.width(), alpha.height());
  }

  private boolean[] closedSpecks(Regions places, Plane alpha, Plane coarse, FaceZone zone) {
    boolean[] within = places.enclosed();
    int[] open = new int[within.length];
    int[] seenThrough = new int[open.length];
    double[] person = new double[open.length];
    boolean[] low = new boolean[open.length];
    float[] values = alpha.values();
    places.forEachRun(
        (place, start, end) -> {
          int y = start / alpha.width() / step;
          int left = start / alpha.width() * alpha.width();
          for (int i = start; i < end && within[place]; i++) {
            int x = (i - left) / step;
            open[place] += values[i] < OPEN ? 1 : 0;
            seenThrough[place] += values[i] < HALF_OPEN ? 1 : 0;
            person[place] += coarse.values()[y * width + x];
            low[place] |= zone.aboveChin(x, y) < 0;
          }
        });
    double least = LEAST_OPEN_FACES2 * zone.faceWidthPx() * zone.faceWidthPx() * step * step;
    boolean[] closed = new boolean[open.length];
    for (Regions.Region place : places.all()) {
      int n = place.number();
      double share = low[n] ? CLOTHES_COARSE : SPECK_COARSE;
      boolean speck = open[n] < least && person[n] >= share * place.area();
      boolean dense = seenThrough[n] == 0 && person[n] >= DENSE_COARSE * place.area();
      closed[n] = within[n] && (speck || dense);
    }
    return closed;
  }
}
