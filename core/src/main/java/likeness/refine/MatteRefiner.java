// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampler;
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
    Face face = person.face();
    Matte coarse = person.coarse();
    Srgb srgb = new Srgb();
    Raster picture = Resampler.resample(source, grid.toSource(), grid.size(), bands);
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
    Plane regions = TrimapMaker.make(whole, zone, skin, false).regions();
    brush.drawRegions(regions);
    Wall wall = Wall.of(sketch, regions.values(), zone.faceWidthPx(), bands);
    if (wall != null && wall.isPlain()) {
      regions = TrimapMaker.make(whole, zone, skin, true).regions();
      brush.drawRegions(regions);
      wall = Wall.of(sketch, regions.values(), zone.faceWidthPx(), bands);
    }
    if (wall != null) {
      new PaleClothes(sketch, zone, wall).keep(regions.values());
      new Pockets(sketch, zone, wall).open(regions.values(), bands);
      // What a hand has drawn stays, though it looks like the wall.
      brush.drawRegions(regions);
    }
    Trimap trimap = new Trimap(enlarge(regions, picture, step));
    GuidedUnmixing guided = new GuidedUnmixing(sketch, whole, zone.faceWidthPx(), srgb, bands);
    Plane alpha = guided.alpha(picture, trimap, bands);
    Plane certainty = new Plane(picture.width(), picture.height());
    if (wall != null) {
      WallUnmixing unmixing = new WallUnmixing(sketch, whole, wall);
      Layer own = ownColour(sketch, unmixing, wall, whole, regions);
      Plane unmixed = new Plane(picture.width(), picture.height());
      unmixing.unmix(picture, trimap.regions(), own, unmixed, certainty, bands);
      mix(unmixed, certainty, alpha);
    }
    settle(trimap, alpha, certainty);
    Interior interior = new Interior(sketch);
    interior.close(alpha, sketch.shrink(alpha, bands), whole, regions, zone.faceWidthPx(), bands);
    interior.closeSpecks(alpha, whole, zone);
    Raster clean = new PersonColour(picture, sketch, srgb).estimate(alpha, bands);
    return new Refinement(
        trimap,
        new Matte(alpha, grid.toSource()),
        new Foreground(clean, grid.toSource()),
        certainty);
  }

  /** The person's colour, spread from all pixels that prove to show it purely. */
  private Layer ownColour(
      Sketch sketch, WallUnmixing unmixing, Wall wall, Plane whole, Plane regions) {
    Solid solid = new Solid(sketch, wall, regions.values());
    Plane alpha = new Plane(sketch.width(), sketch.height());
    Plane certainty = new Plane(sketch.width(), sketch.height());
    Layer certain = Layer.spread(sketch, equal(regions, Trimap.PERSON), bands);
    unmixing.unmixSketch(regions, certain, alpha, certainty, bands);
    return Layer.spread(sketch, solid.of(whole, alpha, certainty, bands), bands);
  }

  private static Plane equal(Plane regions, float region) {
    Plane out = new Plane(regions.width(), regions.height());
    for (int i = 0; i < out.values().length; i++) {
      out.values()[i] = regions.values()[i] == region ? 1 : 0;
    }
    return out;
  }

  private Plane enlarge(Plane regions, Raster picture, int step) {
    if (step == 1) {
      return regions;
    }
    Plane out = new Plane(picture.width(), picture.height());
    bands.run(
        picture.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < out.width(); x++) {
              out.values()[y * out.width() + x] =
                  regions.values()[y / step * regions.width() + x / step];
            }
          }
        });
    return out;
  }

  private static void mix(Plane unmixed, Plane certainty, Plane alpha) {
    float[] to = alpha.values();
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) ((unmixed.values()[i] - (double) to[i]) * certainty.values()[i] + to[i]);
    }
  }

  /** Outside of the band alpha is certain; within, as far as it is neither nor. */
  private static void settle(Trimap trimap, Plane alpha, Plane certainty) {
    float[] regions = trimap.regions().values();
    for (int i = 0; i < regions.length; i++) {
      if (regions[i] == Trimap.UNKNOWN) {
        double a = alpha.values()[i];
        double known = certainty.values()[i];
        certainty.values()[i] = (float) (1 - (1 - known) * (1 - a) * 4 * a);
      } else {
        alpha.values()[i] = regions[i];
        certainty.values()[i] = 1;
      }
    }
  }
}
