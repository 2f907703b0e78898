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
 * <p>Measured in the aligned frame, so a face with few pixels is blurred as well. The component's 0
 * to 100 value takes a decision forest, so none is given. Source: Crete et al., "The blur effect",
 * 2007.
 */
final class SharpnessCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.atMost(0.55, 0.65);

  private static final double U95 = 0.04;

  /** The re-blur reaches so many pixels to either side: nine in all. */
  private static final int REACH = 4;

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
  private static double blur(double[] grey, boolean[] face, int step) {
    int margin = (REACH + 1) * step;
    double all = 0;
    double lost = 0;
    for (int i = margin; i < grey.length - margin; i++) {
      if (face[i]) {
        double sharp = Math.abs(grey[i] - grey[i - step]);
        // The means of nine around both differ by their outermost terms alone.
        double blurred =
            Math.abs(grey[i + REACH * step] - grey[i - (REACH + 1) * step]) / (2 * REACH + 1);
        all += sharp;
        lost += Math.max(0, sharp - blurred);
      }
    }
    return all > 0 ? (all - lost) / all : 1;
  }
}
