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

/** Whether skin is burnt out: the share of the face's pixels with a channel at its end. */
final class HighlightsCheck implements FaceCheck {
  private static final Limit LIMIT = Limit.atMost(0.02, 0.10);
  private static final double U95 = 0.005;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.SKIN_HIGHLIGHTS, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    AlignedFace aligned = scene.aligned();
    View view = aligned.view();
    double all = 0;
    double burnt = 0;
    for (int i = 0; i < view.pixels(); i++) {
      if (aligned.face()[i]) {
        all++;
        burnt += view.isBurnt(i) ? 1 : 0;
      }
    }
    return Verdicts.judge(
        requirement,
        Measured.of(burnt / all, Unit.FRACTION, U95),
        Means.RETAKE,
        List.of(scene.marks().polygon(Role.MEASURED, Region.hull(scene.points().faceHull()))));
  }
}
