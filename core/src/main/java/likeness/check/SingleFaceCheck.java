// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Box;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/** Whether anybody else is in the picture: the largest other face's area by that of the face. */
final class SingleFaceCheck implements FaceCheck {
  /** COMPLIANCE.md §3. */
  static final Limit LIMIT = Limit.atMost(0.02, 0.1);

  /**
   * Where the mesh is no surer than this, what was found may be a drawing (the model card's value).
   */
  private static final double LEAST_PRESENCE = 0.5;

  /** How far two boxes of one face differ in area. */
  private static final double AREA_U95 = 0.1;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.SINGLE_FACE_PRESENT, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    if (scene.face().presence() <= LEAST_PRESENCE) {
      return Verdicts.undecided(
          requirement,
          Reason.NO_EVIDENCE,
          Means.LOOK,
          List.of(scene.marks().box(Role.LOOK, scene.face().box())));
    }
    double largest = 0;
    for (Box other : scene.photo().others()) {
      largest = Math.max(largest, other.area());
    }
    double own = scene.face().box().area();
    double ratio = Math.min(own, largest) / Math.max(own, largest);
    Measured measured =
        Measured.of(ratio, Unit.RATIO, AREA_U95 * ratio)
            .scored(ReferenceMaps.singleFacePresent(ratio));
    List<Overlay> others =
        scene.photo().others().stream().map(box -> scene.marks().box(Role.PROBLEM, box)).toList();
    return Verdicts.judge(requirement, measured, Means.RETAKE, others);
  }
}
