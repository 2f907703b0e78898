// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * How blurred the face is: what share of the differences between neighbours survives another blur,
 * 0 (sharp) to 1.
 *
 * <p>The slope of the light over a wide window is taken off both, before and after: a cheek that
 * turns into the shade, or the rim of a flash's spot, is no blur.
 *
 * <p>Measured in the aligned frame, so a face with few pixels is blurred as well. The component's 0
 * to 100 value takes a decision forest, so none is given. Source: Crete et al., "The blur effect",
 * 2007.
 */
final class SharpnessCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.atMost(0.48, 0.56);

  /** Of 95 in 100 pictures of the same face in another light, turned, or with a flash's spot. */
  private static final double U95 = 0.025;

  /** The re-blur reaches so many pixels to either side: nine in all. */
  private static final int REACH = 4;

  /**
   * The slope's window reaches so many pixels to either side: a third of the distance of the eyes
   * in all. Of 8, 12, 20 and 30 the one that leaves most between sharp faces with a flash's spot
   * and those blurred by a pixel (the choosing half).
   */
  private static final int SLOPE_REACH = 20;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.SHARPNESS, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    AlignedFace aligned = scene.aligned();
    double[] grey = grey(aligned.view());
    double along = blur(grey, aligned.face(), 1);
    double across = blur(grey, aligned.face(), AlignedFace.SIDE);
    return Verdicts.judge(
        requirement,
        Measured.of(Math.max(along, across), Unit.FRACTION, U95),
        Means.RETAKE,
        List.of(scene.marks().polygon(Role.MEASURED, Region.hull(scene.points().faceHull()))));
  }

  private static double[] grey(View view) {
    double[] grey = new double[view.pixels()];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = 0.299 * view.red(i) + 0.587 * view.green(i) + 0.114 * view.blue(i);
    }
    return grey;
  }

  /** The blur along one direction, {@code step} from a pixel to its neighbour. */
  static double blur(double[] grey, boolean[] face, int step) {
    int margin = (SLOPE_REACH + 1) * step;
    double all = 0;
    double lost = 0;
    for (int i = margin; i < grey.length - margin; i++) {
      if (face[i]) {
        double slope = difference(grey, i, step, SLOPE_REACH);
        double sharp = Math.abs(grey[i] - grey[i - step] - slope);
        double blurred = Math.abs(difference(grey, i, step, REACH) - slope);
        all += sharp;
        lost += Math.max(0, sharp - blurred);
      }
    }
    return all > 0 ? (all - lost) / all : 1;
  }

  /**
   * By how much the mean of {@code 2·reach + 1} pixels around a pixel is above that around the one
   * before it: they differ by their outermost terms alone.
   */
  private static double difference(double[] grey, int i, int step, int reach) {
    return (grey[i + reach * step] - grey[i - (reach + 1) * step]) / (2 * reach + 1);
  }
}
