// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Point;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/** How much the tones of both cheeks have in common; ISO's figure, which only warns. */
final class IlluminationCheck implements FaceCheck {
  private static final double LEAST = 0.05;

  /** What it differs by from the reference implementation's, of 95 in 100 portraits. */
  private static final double U95 = 0.05;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(
        rules.advice(
            Component.ILLUMINATION_UNIFORMITY, Limit.within(LEAST, null, U95).warningOnly()));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    double overlap = scene.cheeks().overlap();
    Measured measured =
        Measured.of(overlap, Unit.FRACTION, U95)
            .scored(ReferenceMaps.illuminationUniformity(overlap));
    return Verdicts.judge(requirement, measured, Means.RETAKE, marks(scene));
  }

  static List<Overlay> marks(Scene scene) {
    List<List<Point>> outlines = scene.cheeks().outlines();
    return outlines.stream().map(cheek -> scene.marks().polygon(Role.MEASURED, cheek)).toList();
  }
}
