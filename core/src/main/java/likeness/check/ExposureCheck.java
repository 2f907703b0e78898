// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/**
 * Whether there was light enough, read off the white of the eyes, which differs little between
 * people of all skin colours: the ninety-fifth percentile of L* between the lids. (Of the ninetieth
 * a blurred picture, in which white and iris run together, loses as much as one that is a third of
 * a stop darker, and people with little white to be seen are in doubt.)
 */
final class ExposureCheck implements FaceCheck {
  /** Chosen on one half of the stored portraits (docs/checks.md). */
  private static final Limit LIMIT = Limit.within(44.5, null, 2.5);

  /** Of 95 in 100 pictures of the same eyes with a cast, an open mouth or a turned head. */
  private static final double U95 = 2.5;

  private static final double PERCENTILE = 0.95;

  /** Fewer pixels of the photo between the lids tell nothing. */
  private static final double LEAST_PIXELS = 60;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.EXPOSURE, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Eyes eyes = scene.eyes();
    double[] values = new double[2 * EyePatch.WIDTH * EyePatch.HEIGHT];
    int count = gather(eyes.right(), values, gather(eyes.left(), values, 0));
    double scale = eyes.left().view().toSource().scale();
    List<Overlay> marks =
        List.of(
            scene.marks().polygon(Role.MEASURED, scene.points().leftLids()),
            scene.marks().polygon(Role.MEASURED, scene.points().rightLids()));
    if (count * scale * scale < LEAST_PIXELS) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, marks);
    }
    Arrays.sort(values, 0, count);
    double light = values[(int) Math.floor(PERCENTILE * (count - 1))];
    return Verdicts.judge(
        requirement, Measured.of(light, Unit.LIGHTNESS, U95), Means.RETAKE, marks);
  }

  private static int gather(EyePatch eye, double[] values, int at) {
    int count = at;
    for (int i = 0; i < eye.lids().length; i++) {
      if (eye.lids()[i]) {
        values[count++] = eye.lightness()[i];
      }
    }
    return count;
  }
}
