// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Framing;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * Whether the frame cuts off hair: how much room there is above it, in heights of the frame. Frames
 * of ours give hair 0.02 of air where they can.
 */
final class WholeHeadCheck implements FaceCheck {
  /** More than twice what a mirror changes the top of the hair by at most, in 33 portraits. */
  private static final double U95 = 0.015;

  private static final Limit LIMIT = Limit.within(0.0, null, U95).warningOnly();

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.advice(Component.WHOLE_HEAD, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Framing framing = scene.photo().framing();
    Point hair = scene.photo().head().hairTop();
    if (framing == null) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.RETAKE, List.of());
    }
    Affine toSource = framing.outputToSource();
    Point inFrame = toSource.inverse().apply(hair);
    return Verdicts.judge(
        requirement,
        Measured.of(inFrame.y() / framing.output().height(), Unit.FRAME_HEIGHTS, U95),
        Means.RETAKE,
        List.of(scene.marks().line(Role.MEASURED, hair, toSource.apply(inFrame.x(), 0))));
  }
}
