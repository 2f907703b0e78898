// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Elementary;
import likeness.portrait.Component;
import likeness.portrait.Face;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.OutputRule;

/**
 * How many pixels lie between the eyes, as if the face looked straight ahead.
 *
 * <p>90 at least and 120 at best (ISO/IEC 19794-5:2011). Documents whose own files are smaller than
 * that cannot be held to it: there it is advice, and a finished file is not asked for the best.
 */
final class InterEyeDistanceCheck implements FaceCheck {
  private static final double LEAST_PX = 90;
  private static final double BEST_PX = 120;
  private static final double U95 = 0.045;

  /** The distance of the eyes by the head's height, and the head's height by the frame's. */
  private static final double EYES_BY_FRAME = 0.27 * 0.72;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    boolean reachable =
        !(rules.document().output() instanceof OutputRule output)
            || output.frame().height() * EYES_BY_FRAME >= BEST_PX;
    double best = reachable || !rules.finished() ? BEST_PX : LEAST_PX;
    Limit limit = new Limit(LEAST_PX, null, best - LEAST_PX, 0.0);
    return Optional.of(
        reachable
            ? rules.standard(Component.INTER_EYE_DISTANCE, limit, "inter-eye distance")
            : rules.advice(Component.INTER_EYE_DISTANCE, limit));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Face face = scene.face();
    double px =
        face.interEyeDistancePx() / Elementary.cos(face.yawDeg() * Elementary.RADIANS_PER_DEGREE);
    Measured measured =
        Measured.of(px, Unit.PIXELS, U95 * px).scored(ReferenceMaps.interEyeDistance(px));
    return Verdicts.judge(
        requirement,
        measured,
        Means.RETAKE,
        List.of(scene.marks().line(Role.MEASURED, face.leftEye(), face.rightEye())));
  }
}
