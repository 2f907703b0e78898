// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.BackgroundRule;
import likeness.spec.Provenance.FieldGroup;

/**
 * How far the background's median colour lies from the nearest that is taken.
 *
 * <p>Lightness counts half, because a white wall in a room is never photographed as white. Most
 * authorities name colours in words, and the figures for those words are ours.
 */
final class BackgroundColourCheck implements FaceCheck {
  private static final Limit LIMIT = Limit.atMost(12, 25);
  private static final double U95 = 2;
  private static final double LIGHTNESS_WEIGHT = 0.5;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    BackgroundRule rule = rules.document().background();
    return rule == null || rule.allowed().isEmpty()
        ? Optional.empty()
        : Optional.of(
            rules.ruled(
                Component.BACKGROUND_COLOUR, LIMIT, FieldGroup.BACKGROUND, "background.allowed"));
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    BackgroundRule rule = scene.rules().document().background();
    if (rule == null || !scene.background().isSeen()) {
      return Verdicts.undecided(requirement, Reason.NO_EVIDENCE, Means.LOOK, List.of());
    }
    int rgb = scene.background().medianRgb();
    Lab seen = Lab.ofRgb(rgb, scene.srgb());
    String nearest = "";
    double least = Double.MAX_VALUE;
    for (BackgroundRule.Colour colour : rule.allowed()) {
      double distance = distance(seen, Lab.ofRgb(colour.rgb(), scene.srgb()));
      if (distance < least) {
        least = distance;
        nearest = colour.name();
      }
    }
    boolean replaceable = scene.rules().document().editPolicy().background().allowed();
    return Verdicts.judge(
        requirement,
        Measured.of(least, Unit.COLOUR_DIFFERENCE, U95),
        replaceable ? Means.EDIT : Means.RETAKE,
        Map.of("nearest", nearest, "seen", hex(rgb)),
        List.of());
  }

  private static double distance(Lab seen, Lab taken) {
    double l = (seen.lightness() - taken.lightness()) * LIGHTNESS_WEIGHT;
    double a = seen.a() - taken.a();
    double b = seen.b() - taken.b();
    return Math.sqrt(l * l + a * a + b * b);
  }

  private static String hex(int rgb) {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }
}
