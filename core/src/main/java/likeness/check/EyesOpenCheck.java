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

/**
 * Whether both eyes are open, from the eyes' own texture.
 *
 * <p>An open eye has edges that stand (the iris's sides), a closed one only edges that lie
 * (lashes). The value is the ratio of both kinds in the eye that is open less. The mesh's lids do
 * not follow a closing eye and are not asked (COMPLIANCE.md §0.5).
 */
final class EyesOpenCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.atLeast(0.70, 0.55);

  private static final double U95 = 0.1;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.standard(Component.EYES_OPEN, LIMIT, "eyes open"));
  }

  @Override
  public Optional<Relaxed> relaxedBy() {
    return Optional.of(Relaxed.EYES_OPEN);
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Eyes eyes = scene.eyes();
    double ratio = Math.min(ratio(eyes.left()), ratio(eyes.right()));
    return Verdicts.judge(
        requirement,
        Measured.of(ratio, Unit.RATIO, U95),
        Means.RETAKE,
        List.of(
            scene.marks().polygon(Role.MEASURED, scene.points().leftLids()),
            scene.marks().polygon(Role.MEASURED, scene.points().rightLids())));
  }

  /** Mean absolute difference along the eye, by that across it, in the middle of the patch. */
  static double ratio(EyePatch eye) {
    double along = 0;
    double across = 0;
    double[] v = eye.lightness();
    for (int y = EyePatch.HEIGHT / 4; y < EyePatch.HEIGHT * 3 / 4; y++) {
      for (int x = EyePatch.WIDTH / 5; x < EyePatch.WIDTH * 4 / 5; x++) {
        int i = y * EyePatch.WIDTH + x;
        along += Math.abs(v[i + 1] - v[i - 1]);
        across += Math.abs(v[i + EyePatch.WIDTH] - v[i - EyePatch.WIDTH]);
      }
    }
    return across > 0 ? along / across : 0;
  }
}
