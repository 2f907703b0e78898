// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.portrait.Trimap;

/**
 * Finds where the wall shows between curls, which a coarse mask counts to the person.
 *
 * <p>A pocket looks like the wall behind it, to within the wall's own variation, is not a speck,
 * and lies at the head, outside of the face. Highlights on hair differ from the wall in colour or
 * are small; a pale shirt is told by reaching down out of the head's zone. What lies round a pocket
 * becomes unknown, so that its edge is unmixed like any other.
 */
final class Pockets {
  /** MODELS §8: 0.05 % of a crop of 2.6 faces. */
  private static final double LEAST_AREA_FACES2 = 0.0034;

  /** A pocket that opens into what is unknown anyway needs less. */
  private static final double LEAST_OPEN_AREA_FACES2 = 0.0003;

  /** How far around a pocket its edge is looked for. */
  private static final double EDGE_FACES = 0.03;

  /** How far below the chin, in distances from eyes to chin, collars do not reach up to. */
  private static final double LOWEST = -0.2;

  /** A wall's look, in its variances and at least. */
  private static final double VARIANCES = 12;

  private static final double LEAST_LIKENESS = 3e-3;

  /** Between curls the wall lies in their shade: its light there, as a share. */
  private static final double DARKEST_SHADE = 0.85;

  /** A wall less plain than this has no look. */
  private static final double PLAIN = 1e-3;

  /** Person and wall nearer than this, in squared tones, are not told apart. */
  private static final double ALIKE = 0.05;

  private final Sketch sketch;
  private final FaceZone zone;
  private final Wall wall;

  Pockets(Sketch sketch, FaceZone zone, Wall wall) {
    this.sketch = sketch;
    this.zone = zone;
    this.wall = wall;
  }

  /** Makes pockets and their edges unknown in {@code regions}, a trimap's of the sketch's size. */
  void open(float[] regions, Bands bands) {
    int width = sketch.width();
    int height = sketch.height();
    boolean[] open = new boolean[width * height];
    boolean[] face = zone.wholeFace();
    bands.runSpread(
        sketch.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            lookLikeWall(y, regions, face, open);
          }
        });
    boolean any = false;
    for (boolean one : open) {
      any |= one;
    }
    if (!any) {
      return;
    }
    keepApart(open, regions, bands);
    keepPockets(open, regions);
    int[] far = Distance.to(open, width, height);
    double edge = EDGE_FACES * zone.faceWidthPx() * Distance.PER_PIXEL;
    boolean[] skin = zone.skin();
    for (int i = 0; i < far.length; i++) {
      if (far[i] <= edge && regions[i] == Trimap.PERSON && !skin[i]) {
        regions[i] = Trimap.UNKNOWN;
      }
    }
  }

  private void lookLikeWall(int y, float[] regions, boolean[] face, boolean[] open) {
    Wall.Line walls = wall.line(y);
    double[] back = new double[4];
    for (int x = 0; x < sketch.width(); x++) {
      int i = y * sketch.width() + x;
      if (regions[i] == Trimap.PERSON && !face[i] && zone.aboveChin(x, y) >= LOWEST) {
        walls.at(x, back);
        open[i] = looksLike(back, i * 3);
      }
    }
  }

  private boolean looksLike(double[] back, int k) {
    float[] light = sketch.light();
    double red = light[k];
    double green = light[k + 1];
    double blue = light[k + 2];
    double shade = Math.max(Wall.shade(back, red, green, blue), DARKEST_SHADE);
    double unlike = Wall.unlikeShaded(back, shade, red, green, blue);
    return back[3] <= PLAIN && unlike <= Math.max(VARIANCES * back[3], LEAST_LIKENESS);
  }

  /** Only where the person around is of another colour than the wall. */
  private void keepApart(boolean[] open, float[] regions, Bands bands) {
    Plane person = new Plane(sketch.width(), sketch.height());
    for (int i = 0; i < open.length; i++) {
      person.values()[i] = regions[i] == Trimap.PERSON && !open[i] ? 1 : 0;
    }
    Layer colour = Layer.spread(sketch, person, bands);
    double[] back = new double[4];
    double[] front = new double[3];
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        wall.line(i / sketch.width()).at(i % sketch.width(), back);
        colour.line(i / sketch.width()).at(i % sketch.width(), front);
        open[i] = Tones.distance2(front[0], front[1], front[2], back[0], back[1], back[2]) > ALIKE;
      }
    }
  }

  private void keepPockets(boolean[] open, float[] regions) {
    int width = sketch.width();
    Regions parts = new Regions(open, width, sketch.height());
    boolean[] outlet = new boolean[parts.all().size() + 1];
    boolean[] low = new boolean[outlet.length];
    parts.forEachRun(
        (part, start, end) -> {
          for (int i = start; i < end; i++) {
            int x = i % width;
            outlet[part] |= x > 0 && regions[i - 1] == Trimap.UNKNOWN;
            outlet[part] |= x < width - 1 && regions[i + 1] == Trimap.UNKNOWN;
            outlet[part] |= i >= width && regions[i - width] == Trimap.UNKNOWN;
            outlet[part] |= i + width < open.length && regions[i + width] == Trimap.UNKNOWN;
            low[part] |= zone.aboveChin(x, i / width + 1) < LOWEST;
          }
        });
    double face2 = zone.faceWidthPx() * zone.faceWidthPx();
    boolean[] kept = new boolean[outlet.length];
    for (Regions.Region part : parts.all()) {
      double least = outlet[part.number()] ? LEAST_OPEN_AREA_FACES2 : LEAST_AREA_FACES2;
      kept[part.number()] = !low[part.number()] && part.area() >= least * face2;
    }
    parts.forEachRun((part, start, end) -> Arrays.fill(open, start, end, kept[part]));
  }
}
