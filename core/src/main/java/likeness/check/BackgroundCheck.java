// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/** Whether the background is plain: the mean gradient of its luminance. */
final class BackgroundCheck implements FaceCheck {
  private static final Limit LIMIT = Limit.atMost(100, 150);

  /** What it differs by from the reference implementation's, of 95 in 100 portraits. */
  private static final double U95 = 12;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.BACKGROUND_UNIFORMITY, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Double gradient = scene.background().gradient();
    if (gradient == null) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, List.of());
    }
    Measured measured =
        Measured.of(gradient, Unit.LEVELS, U95)
            .scored(ReferenceMaps.backgroundUniformity(gradient));
    boolean replaceable = scene.rules().document().editPolicy().background().allowed();
    return Verdicts.judge(
        requirement, measured, replaceable ? Means.EDIT : Means.RETAKE, List.of());
  }
}
