// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;

/**
 * How far the cheeks' colour lies from that of skin: a* 5 to 25, b* 5 to 35 at D50. Source: OFIQ,
 * COMPLIANCE.md §1.2.
 */
final class NaturalColourCheck implements FaceCheck {
  private static final double LEAST = 5;
  private static final double MOST_A = 25;
  private static final double MOST_B = 35;
  private static final Limit LIMIT = Limit.atMost(5, 15);

  /** Less colour than this is a grey picture, whose colour says nothing of the light. */
  private static final double GREY = 1.5;

  private static final double U95 = 2;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    return Optional.of(rules.proposed(Component.NATURAL_COLOUR, LIMIT));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    Lab skin = scene.cheeks().colour();
    if (skin.chroma() < GREY) {
      return Verdicts.undecided(
          requirement, Reason.NO_EVIDENCE, Means.NONE, IlluminationCheck.marks(scene));
    }
    double distance = distance(skin);
    // The reference counts a colour beyond grey as farthest.
    int score = skin.a() < 0 || skin.b() < 0 ? 0 : ReferenceMaps.naturalColour(distance);
    return Verdicts.judge(
        requirement,
        Measured.of(distance, Unit.COLOUR_DIFFERENCE, U95).scored(score),
        Means.RETAKE,
        IlluminationCheck.marks(scene));
  }

  static double distance(Lab skin) {
    double a = beyond(skin.a(), MOST_A);
    double b = beyond(skin.b(), MOST_B);
    return Math.sqrt(a * a + b * b);
  }

  private static double beyond(double value, double most) {
    return Math.max(0, Math.max(LEAST - value, value - most));
  }
}
