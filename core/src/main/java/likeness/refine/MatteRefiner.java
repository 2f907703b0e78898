// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.geometry.Affine;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Face;
import likeness.portrait.Foreground;
import likeness.portrait.Matte;
import likeness.portrait.Trimap;

/**
 * Refines a coarse matte on the pixels of the portrait to come, and takes the old background out of
 * the person's colour.
 *
 * <p>Outside of the trimap's unknown band the matte is exactly 0 or 1; the person has no holes too
 * small for the coarse mask to have seen, and nothing stands apart from it. Time linear in the
 * grid's pixels, besides one resample of the source.
 */
public final class MatteRefiner {
  private final Unmixing unmixing;
  private final ForegroundEstimator estimator;
  private final Bands bands;

  /** With the guided filter and blur fusion. */
  public MatteRefiner(Bands bands) {
    this(new GuidedUnmixing(), new BlurFusion(), bands);
  }

  public MatteRefiner(Unmixing unmixing, ForegroundEstimator estimator, Bands bands) {
    this.unmixing = unmixing;
    this.estimator = estimator;
    this.bands = bands;
  }

  /**
   * Refines {@code coarse} over {@code grid}; beyond the source, and beyond the coarse matte, their
   * edges are repeated.
   *
   * @param source sRGB, upright
   * @param face the person, in source pixels; the width of its box is the unit of all radii
   * @param coarse alpha in [0, 1] over at least the part of the source under the grid
   */
  public Refinement refine(Raster source, Face face, Matte coarse, WorkGrid grid) {
    Raster picture = Resampler.resample(source, grid.toSource(), grid.size(), bands);
    Affine gridToCoarse = coarse.planeToSource().inverse().after(grid.toSource());
    Plane scaled = PlaneSampler.sample(coarse.alpha(), gridToCoarse, grid.size(), bands);
    FaceZone zone = new FaceZone(face, grid);
    boolean[] skin = zone.skin();
    Plane whole = Silhouette.of(scaled, zone, skin);
    Trimap trimap = TrimapMaker.make(whole, zone, skin);
    Plane unmixed = unmixing.alpha(picture, whole, trimap, zone.faceWidthPx(), bands);
    Plane alpha = clamp(unmixed, trimap);
    Raster colour = estimator.estimate(picture, alpha, zone.faceWidthPx(), bands);
    return new Refinement(
        trimap, new Matte(alpha, grid.toSource()), new Foreground(colour, grid.toSource()));
  }

  private static Plane clamp(Plane alpha, Trimap trimap) {
    float[] regions = trimap.regions().values();
    float[] from = alpha.values();
    float[] to = new float[from.length];
    for (int i = 0; i < to.length; i++) {
      boolean unknown = regions[i] == Trimap.UNKNOWN;
      to[i] = (float) (unknown ? Math.min(Math.max(from[i], 0.0), 1.0) : regions[i]);
    }
    return new Plane(alpha.width(), alpha.height(), to);
  }
}
