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
import likeness.spec.Provenance.FieldGroup;

/**
 * Whether the mouth is as wide as in a smile, by the distance of the eyes.
 *
 * <p>Some mouths are wide, so this warns and never fails. The component's 0 to 100 value takes
 * networks, so none is given.
 */
final class ExpressionCheck implements FaceCheck {
  /** Neutral 0.78 ± 0.04, smiling 0.91 ± 0.08 (COMPLIANCE.md §3): warns from 0.85 on. */
  private static final Limit LIMIT = Limit.within(null, 0.90, 0.05).warningOnly();

  private static final double U95 = 0.05;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    boolean ruled = rules.document().rules().expression().rule() == Expression.NEUTRAL;
    return Optional.of(
        ruled
            ? rules.ruled(
                Component.EXPRESSION_NEUTRALITY, LIMIT, FieldGroup.RULES, "rules.expression")
            : rules.advice(Component.EXPRESSION_NEUTRALITY, LIMIT));
  }

  @Override
  public Optional<Relaxed> relaxedBy() {
    return Optional.of(Relaxed.EXPRESSION);
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    MeshPoints points = scene.points();
    double width = points.mouthLeft().distanceTo(points.mouthRight()) / points.interEyePx();
    return Verdicts.judge(
        requirement,
        Measured.of(width, Unit.RATIO, U95),
        Means.RETAKE,
        List.of(scene.marks().line(Role.MEASURED, points.mouthLeft(), points.mouthRight())));
  }
}
