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

/** Whether a flash made the pupils red: the share of red pixels in the middle of the redder eye. */
final class RedEyeCheck implements FaceCheck {
  private static final Limit LIMIT = Limit.atMost(0.01, 0.03);
  private static final double U95 = 0.005;

  /** Half the width of an iris and some of its wandering, in pixels of the patch. */
  private static final int REACH = 20;

  private static final double RED_A = 30;
  private static final double RED_OVER_OTHERS = 1.6;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.standard(Component.RED_EYE, LIMIT, "no red eyes"));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    double share = Math.max(share(scene.eyes().left(), scene), share(scene.eyes().right(), scene));
    return Verdicts.judge(
        requirement,
        Measured.of(share, Unit.FRACTION, U95),
        Means.RETAKE,
        List.of(
            scene.marks().polygon(Role.MEASURED, scene.points().leftLids()),
            scene.marks().polygon(Role.MEASURED, scene.points().rightLids())));
  }

  private static double share(EyePatch eye, Scene scene) {
    View view = eye.view();
    double all = 0;
    double red = 0;
    for (int i = 0; i < view.pixels(); i++) {
      if (eye.lids()[i] && Math.abs(i % EyePatch.WIDTH - EyePatch.WIDTH / 2) <= REACH) {
        all++;
        int others = Math.max(view.green(i), view.blue(i));
        if (view.red(i) > RED_OVER_OTHERS * others) {
          int rgb = view.red(i) << 16 | view.green(i) << 8 | view.blue(i);
          red += Lab.ofRgb(rgb, scene.srgb()).a() > RED_A ? 1 : 0;
        }
      }
    }
    return all > 0 ? red / all : 0;
  }
}
