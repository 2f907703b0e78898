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
import likeness.spec.AgeException.Relaxed;
import likeness.spec.DressRules.Expression;

/**
 * Whether the lips touch: the widest gap between the inner lips, by the distance of eyes and chin.
 */
final class MouthClosedCheck implements FaceCheck {
  private static final Limit LIMIT = Limit.within(null, 0.06, 0.015);
  private static final double U95 = 0.015;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    boolean free = rules.document().rules().expression().rule() == Expression.ANY;
    return Optional.of(
        free
            ? rules.advice(Component.MOUTH_CLOSED, LIMIT)
            : rules.proposed(Component.MOUTH_CLOSED, LIMIT));
  }

  @Override
  public Optional<Relaxed> relaxedBy() {
    return Optional.of(Relaxed.MOUTH);
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    double gap = scene.points().lipGapPx() / scene.points().eyeToChinPx();
    Measured measured = Measured.of(gap, Unit.RATIO, U95).scored(ReferenceMaps.mouthClosed(gap));
    return Verdicts.judge(
        requirement,
        measured,
        Means.RETAKE,
        List.of(scene.marks().polygon(Role.MEASURED, scene.points().outerLips())));
  }
}
