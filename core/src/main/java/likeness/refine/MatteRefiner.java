// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.Arrays;
import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampling;
import likeness.image.Srgb;
import likeness.portrait.Face;
import likeness.portrait.Foreground;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;
import likeness.portrait.Trimap;

/**
 * Refines a coarse matte on the pixels of the portrait to come, and takes the old background out of
 * the person's colour.
 *
 * <p>Outside of the trimap's unknown band the matte is exactly 0 or 1; the person has no holes too
 * small for the coarse mask to have seen, and nothing stands apart from it. Before a plain wall the
 * band's alpha comes from the colours of wall and person, elsewhere from the coarse matte drawn to
 * the picture's edges (ADR 11). Time linear in the grid's pixels, besides one resample of the
 * source.
 */
public final class MatteRefiner {
  /** From this width of the face on, in pixels, half of them are enough to plan on. */
  private static final double FINE_FACE_PX = 160;

  private final Bands bands;

  public MatteRefiner(Bands bands) {
    this.bands = bands;
  }

  /**
   * Refines {@code coarse} over {@code grid}; beyond the source, and beyond the coarse matte, their
   * edges are repeated.
   *
   * @param source sRGB, upright
   */
  public Refinement refine(Raster source, Person person, WorkGrid grid) {
    return refine(person, grid, grid.picture(source, Resampling.by(bands)));
  }

  /**
   * As above.
   *
   * @param picture as {@link WorkGrid#picture} gives it
   */
  public Refinement refine(Person person, WorkGrid grid, Raster picture) {
    Face face = person.face();
    Matte coarse = person.coarse();
    Srgb srgb = new Srgb();
    int step = grid.fromSourcePx(face.box().width()) >= FINE_FACE_PX ? 2 : 1;
    Sketch sketch = Sketch.of(picture, step, srgb, bands);
    WorkGrid plan = sketch.grid(grid);
    Affine planToCoarse = coarse.planeToSource().inverse().after(plan.toSource());
    Plane scaled = PlaneSampler.sample(coarse.alpha(), planToCoarse, plan.size(), bands);
    FaceZone zone = new FaceZone(face, plan);
    boolean[] skin = zone.skin();
    Sighting sighting = new Sighting(face.box(), face.rollDeg());
    Plane parted = Bystanders.without(scaled, person.bystanders(), sighting, plan, skin);
    Plane whole = Silhouette.of(parted, zone, skin);
    Brush brush = new Brush(person.strokes(), plan);
    brush.drawMatte(whole);
    TrimapMaker maker = new TrimapMaker(whole, zone, skin, bands);
    Plane regions = maker.make(false, bands).regions();
    brush.drawRegions(regions);
    Wall wall = Wall.of(sketch, regions.values(), zone.faceWidthPx(), bands);
    if (wall != null && wall.isPlain()) {
      regions = maker.make(true, bands).regions();
      brush.drawRegions(regions);
      wall = Wall.of(sketch, regions.values(), zone.faceWidthPx(), bands);
    } else if (wall != null) {
      ColourTable table = new ColourTable(sketch, zone.faceWidthPx());
      if (new OwnColours(sketch, table).winBack(whole, regions.values())) {
        brush.drawMatte(whole);
        regions = new TrimapMaker(whole, zone, skin, bands).make(false, bands).regions();
        brush.drawRegions(regions);
        wall = Wall.of(sketch, regions.values(), zone.faceWidthPx(), bands);
      }
      new BandEvidence(sketch, table).weigh(whole, regions.values(), bands);
      // What a hand has drawn stays, after each change of the matte.
      brush.drawMatte(whole);
    }
    if (wall != null) {
      new PaleClothes(sketch, zone, wall).keep(regions.values(), bands);
      new Pockets(sketch, zone, wall).open(regions.values(), bands);
      // What a hand has drawn stays, though it looks like the wall.
      brush.drawRegions(regions);
    }
    Trimap trimap = new Trimap(enlarge(regions, picture, step));
    GuidedUnmixing guided = new GuidedUnmixing(sketch, whole, zone.faceWidthPx(), srgb, bands);
    Plane alpha = guided.alpha(picture, trimap, bands);
    Plane certainty = new Plane(picture.width(), picture.height());
    boolean[] mixed = aroundUnknown(regions);
    if (wall != null) {
      WallUnmixing unmixing = new WallUnmixing(sketch, whole, wall);
      Layer own = ownColour(sketch, unmixing, wall, whole, regions, mixed);
      unmixing.unmix(picture, trimap.regions(), own, alpha, certainty, bands);
    }
    settle(trimap, alpha, certainty);
    Interior interior = new Interior(sketch);
    interior.close(alpha, sketch.shrink(alpha, bands), whole, regions, zone.faceWidthPx(), bands);
    interior.closeSpecks(alpha, whole, zone, bands);
    Raster clean = new PersonColour(picture, sketch, srgb).estimate(alpha, mixed, bands);
    return new Refinement(
        trimap,
        new Matte(alpha, grid.toSource()),
        new Foreground(clean, grid.toSource()),
        certainty);
  }

  /** The person's colour, spread from all pixels that prove to show it purely. */
  private Layer ownColour(
      Sketch sketch,
      WallUnmixing unmixing,
      Wall wall,
      Plane whole,
      Plane regions,
      boolean[] mixed) {
    Solid solid = new Solid(sketch, wall, regions.values());
    Plane alpha = new Plane(sketch.width(), sketch.height());
    Plane certainty = new Plane(sketch.width(), sketch.height());
    Layer certain = Layer.spread(sketch, equal(regions, Trimap.PERSON), mixed, bands);
    unmixing.unmixSketch(regions, certain, alpha, certainty, bands);
    return Layer.spread(sketch, solid.of(whole, alpha, certainty, bands), mixed, bands);
  }

  private Plane equal(Plane regions, float region) {
    Plane out = new Plane(regions.width(), regions.height());
    bands.run(
        regions.height(),
        (from, to) -> {
          for (int i = from * regions.width(); i < to * regions.width(); i++) {
            out.values()[i] = regions.values()[i] == region ? 1 : 0;
          }
        });
    return out;
  }

  private Plane enlarge(Plane regions, Raster picture, int step) {
    if (step == 1) {
      return regions;
    }
    Plane out = new Plane(picture.width(), picture.height());
    bands.run(
        regions.height(),
        (from, to) -> {
          for (int row = from; row < to; row++) {
            enlargeRow(regions, row, step, out);
          }
        });
    return out;
  }

  private static void enlargeRow(Plane regions, int row, int step, Plane out) {
    float[] values = out.values();
    int width = out.width();
    int first = row * step * width;
    for (int x = 0; x < regions.width(); x++) {
      int end = Math.min(width, (x + 1) * step);
      Arrays.fill(
          values, first + x * step, first + end, regions.values()[row * regions.width() + x]);
    }
    int bottom = Math.min(out.height(), (row + 1) * step);
    for (int y = row * step + 1; y < bottom; y++) {
      System.arraycopy(values, first, values, y * width, width);
    }
  }

  /** Where the trimap is unknown, and right beside. */
  private boolean[] aroundUnknown(Plane regions) {
    int width = regions.width();
    int height = regions.height();
    float[] values = regions.values();
    boolean[] around = new boolean[values.length];
    bands.run(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            int up = y > 0 ? -width : 0;
            int down = y < height - 1 ? width : 0;
            aroundUnknown(values, y * width, width, up, down, around);
          }
        });
    return around;
  }

  private static void aroundUnknown(
      float[] regions, int row, int width, int up, int down, boolean[] around) {
    for (int x = 0; x < width; x++) {
      int i = row + x;
      int left = x > 0 ? i - 1 : i;
      int right = x < width - 1 ? i + 1 : i;
      around[i] =
          anyUnknown(regions, left, i, right)
              || anyUnknown(regions, left + up, i + up, right + up)
              || anyUnknown(regions, left + down, i + down, right + down);
    }
  }

  private static boolean anyUnknown(float[] regions, int a, int b, int c) {
    return regions[a] == Trimap.UNKNOWN
        || regions[b] == Trimap.UNKNOWN
        || regions[c] == Trimap.UNKNOWN;
  }

  /** Outside of the band alpha is certain; within, as far as it is neither nor. */
  private void settle(Trimap trimap, Plane alpha, Plane certainty) {
    float[] regions = trimap.regions().values();
    int width = alpha.width();
    bands.run(
        alpha.height(),
        (from, to) -> {
          for (int i = from * width; i < to * width; i++) {
            if (regions[i] == Trimap.UNKNOWN) {
              double a = alpha.values()[i];
              double known = certainty.values()[i];
              certainty.values()[i] = (float) (1 - (1 - known) * (1 - a) * 4 * a);
            } else {
              alpha.values()[i] = regions[i];
              certainty.values()[i] = 1;
            }
          }
        });
  }
}
