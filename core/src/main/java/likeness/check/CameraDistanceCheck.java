// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * A reminder that a photo from too near makes the nose large. The picture does not tell: faces
 * differ more than the nearness shows (COMPLIANCE.md §3).
 */
final class CameraDistanceCheck implements FaceCheck {
  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.advice(Component.CAMERA_DISTANCE, null));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, List.of());
  }
}
