// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;

/**
 * Brings a rough match to a fraction of a pixel, at growing resolutions.
 *
 * <p>Gauss–Newton on luma with a gain and an offset, Cauchy weights against what was altered; a
 * turn and one scale while coarse, any affine map at the end, which shows a stretch. Source: Baker
 * and Matthews, "Lucas-Kanade 20 Years On", 2004, forwards compositional.
 */
final class Aligner {
  private static final int SECOND_SIDE = 48;
  private static final int LARGEST_SIDE = 768;
  private static final double[] STARTS_DEG = {-4, 0, 4};
  private static final int FIRST_STEPS = 12;
  private static final int FINE_STEPS = 8;
  private static final double CONVERGED_PX = 0.004;

  /** Original pixels to one of the output, with room beyond what is searched for. */
  private static final double LEAST_SCALE = 0.33;

  private static final double LARGEST_SCALE = 40;

  /** While a finer level is still to come. */
  private static final double NEAR_ENOUGH_PX = 0.02;

  private final Pyramid original;
  private final Pyramid output;
  private final Bands bands;
  private final int width;
  private final int height;

  Aligner(Pyramid original, Pyramid output, Bands bands) {
    this.original = original;
    this.output = output;
    this.bands = bands;
    this.width = output.luma().width();
    this.height = output.luma().height();
  }

  record Fit(Affine map, double explained) {}

  /** The best of the rough matches, refined at a low resolution. */
  Fit choose(List<Affine> rough) {
    int turns = STARTS_DEG.length;
    Fit[] fits = new Fit[rough.size() * turns];
    bands.run(
        fits.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Affine start = turned(rough.get(i / turns), STARTS_DEG[i % turns]);
            fits[i] = refine(start, SECOND_SIDE, FIRST_STEPS, false, Bands.SEQUENTIAL);
          }
        });
    Fit best = new Fit(Affine.IDENTITY, -1);
    for (Fit fit : fits) {
      best = fit.explained() > best.explained() ? fit : best;
    }
    return refine(best.map(), SECOND_SIDE * 2, FIRST_STEPS, false, bands);
  }

  /** Refines up to the output's own resolution. */
  Fit finish(Fit rough) {
    int longest = Math.max(width, height);
    Fit fit = rough;
    for (int side = SECOND_SIDE * 4; side < Math.min(longest, LARGEST_SIDE); side *= 2) {
      fit = refine(fit.map(), side, FINE_STEPS, false, bands);
    }
    return refine(fit.map(), Math.min(longest, LARGEST_SIDE), FINE_STEPS, true, bands);
  }

  private Affine turned(Affine map, double turnDeg) {
    Affine about = Affine.translation(width / 2.0, height / 2.0);
    return map.after(about).after(Affine.rotationDeg(turnDeg)).after(about.inverse());
  }

  private Fit refine(Affine start, int side, int steps, boolean affine, Bands threads) {
    double cell = Math.max(1, Math.max(width, height) / (double) side);
    Size size = new Size(Math.max(4, (int) (width / cell)), Math.max(4, (int) (height / cell)));
    Affine levelToOutput = Affine.scaling(cell, cell);
    Plane target = output.sample(levelToOutput, size, threads);
    AlignmentStep step = new AlignmentStep(target, affine, threads);
    Affine map = start.after(levelToOutput);
    double enough = affine ? CONVERGED_PX : NEAR_ENOUGH_PX;
    for (int i = 0; i < steps; i++) {
      if (!plausible(map, cell)) {
        return new Fit(start, -1);
      }
      Affine change = step.of(original.sample(map, size, threads));
      map = map.after(change);
      if (moved(change, size) < enough) {
        break;
      }
    }
    if (!plausible(map, cell)) {
      return new Fit(start, -1);
    }
    step.of(original.sample(map, size, threads));
    return new Fit(map.after(levelToOutput.inverse()), step.explained());
  }

  private boolean plausible(Affine levelToOriginal, double cell) {
    double scale = levelToOriginal.scale() / cell;
    if (!(scale > LEAST_SCALE && scale < LARGEST_SCALE)) {
      return false;
    }
    double x = levelToOriginal.dx();
    double y = levelToOriginal.dy();
    return x > -original.luma().width()
        && y > -original.luma().height()
        && x < original.luma().width()
        && y < original.luma().height();
  }

  private static double moved(Affine change, Size size) {
    double w = size.width();
    double h = size.height();
    return Math.max(
        change.apply(0, 0).distanceTo(Affine.IDENTITY.apply(0, 0)),
        change.apply(w, h).distanceTo(Affine.IDENTITY.apply(w, h)));
  }
}
