// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.geometry.Point;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Overlay.Role;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.AgeException.Relaxed;
import org.jspecify.annotations.Nullable;

/**
 * Whether the eyes look at the camera: how far the middle of what is dark between the lids lies
 * beside the middle of the eye, in widths of the eye, both eyes together. Warns only.
 */
final class GazeCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.within(null, 0.12, 0.04).warningOnly();

  private static final double U95 = 0.04;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.standard(Component.GAZE, LIMIT, "eyes to the camera"));
  }

  @Override
  public Optional<Relaxed> relaxedBy() {
    return Optional.of(Relaxed.GAZE);
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Point left = dark(scene.eyes().left());
    Point right = dark(scene.eyes().right());
    if (left == null || right == null) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, List.of());
    }
    // Squinting inwards cancels; looking aside adds up.
    double aside = Math.abs(offset(left) + offset(right)) / 2;
    return Verdicts.judge(
        requirement,
        Measured.of(aside, Unit.FRACTION, U95),
        Means.RETAKE,
        List.of(
            scene.marks().point(Role.MEASURED, scene.eyes().left().toSource(left.x(), left.y())),
            scene
                .marks()
                .point(Role.MEASURED, scene.eyes().right().toSource(right.x(), right.y()))));
  }

  private static double offset(Point dark) {
    return (dark.x() - EyePatch.WIDTH / 2.0) / (0.8 * EyePatch.WIDTH);
  }

  /** The middle of the dark between the lids; absent when there is no contrast. */
  private static @Nullable Point dark(EyePatch eye) {
    double lightest = 0;
    double darkest = 100;
    for (int i = 0; i < eye.lids().length; i++) {
      if (eye.lids()[i]) {
        lightest = Math.max(lightest, eye.lightness()[i]);
        darkest = Math.min(darkest, eye.lightness()[i]);
      }
    }
    double threshold = 0.65 * darkest + 0.35 * lightest;
    double weight = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < eye.lids().length; i++) {
      double depth = eye.lids()[i] ? Math.max(0, threshold - eye.lightness()[i]) : 0;
      weight += depth;
      x += depth * (i % EyePatch.WIDTH + 0.5);
      y += depth * (i / EyePatch.WIDTH + 0.5);
    }
    return weight > 0 ? new Point(x / weight, y / weight) : null;
  }
}
