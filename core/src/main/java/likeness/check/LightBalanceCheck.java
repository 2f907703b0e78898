// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/** Whether one cheek is much lighter than the other. */
final class LightBalanceCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.within(null, 12.0, 3);

  private static final double U95 = 3;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.LIGHT_BALANCE, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    double difference = Math.abs(scene.cheeks().lightnessDifference());
    return Verdicts.judge(
        requirement,
        Measured.of(difference, Unit.LIGHTNESS, U95),
        Means.RETAKE,
        scene.cheeks().skinOutlines().stream()
            .map(cheek -> scene.marks().polygon(Role.MEASURED, cheek))
            .toList());
  }
}
