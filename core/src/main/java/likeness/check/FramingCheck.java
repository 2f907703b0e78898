// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.json.JsonField;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Framing;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Message;
import likeness.portrait.Overlay;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Remedy;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.Provenance.FieldGroup;

/**
 * Whether the document's frame can be cut from the photo, and from how many of its pixels.
 *
 * <p>The value is how many source pixels there are for one of the output's, along a side; below 1
 * the portrait has to be enlarged.
 */
final class FramingCheck implements FaceCheck {
  /** Enlarging by less is not seen; half a pixel of detail in two. */
  private static final double HARDLY_ENLARGED = 0.9;

  /** {@code FrameSolver} refuses to enlarge more than three times. */
  private static final double TOO_FEW = 1.0 / 3;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    if (rules.finished() || rules.document().frame().isEmpty()) {
      return Optional.empty();
    }
    Limit limit = new Limit(HARDLY_ENLARGED, null, 0, HARDLY_ENLARGED - TOO_FEW);
    return Optional.of(rules.ruled(Component.FRAMING, limit, FieldGroup.HEAD, "geometry"));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    PhotoRejected refusal = scene.photo().refusal();
    if (refusal != null) {
      String code = JsonField.wordOf(refusal.code());
      return new Finding.Failed(
          requirement,
          Measured.exact(0, Unit.RATIO),
          new Message("framing.failed." + code, refusal.arguments()),
          Remedy.of("framing.remedy." + code, Means.RETAKE),
          List.of());
    }
    Framing framing = scene.photo().framing();
    if (framing == null) {
      return Verdicts.notAssessed(requirement, Reason.RULE_UNKNOWN, Means.NONE, List.of());
    }
    Measured density = Measured.exact(framing.sourcePixelsPerOutputPixel(), Unit.RATIO);
    return Verdicts.judge(
        requirement,
        density,
        Means.RETAKE,
        List.of(scene.marks().polygon(Overlay.Role.LIMIT, framing.corners())));
  }
}
