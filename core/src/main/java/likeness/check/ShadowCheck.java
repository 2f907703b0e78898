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

/**
 * Whether the background is darker beside the head than farther away: the difference of L*, on the
 * side where it is greater. A lens that darkens the corners does the opposite.
 */
final class ShadowCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.within(null, 8.0, 2).warningOnly();

  private static final double U95 = 2;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.SHADOW_BEHIND_HEAD, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Double shadow = scene.background().shadow();
    if (shadow == null) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, List.of());
    }
    return Verdicts.judge(
        requirement, Measured.of(shadow, Unit.LIGHTNESS, U95), Means.RETAKE, List.of());
  }
}
