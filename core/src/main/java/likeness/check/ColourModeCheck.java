// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.ColourRule;
import likeness.spec.Provenance.FieldGroup;

/**
 * Whether the photo is in colour, or grey, as the document asks: the mean chroma of the face where
 * it is not burnt out.
 */
final class ColourModeCheck implements FaceCheck {
  /** Skin has 10 and more; a grey JPEG keeps below 1. */
  private static final Limit COLOUR = Limit.atLeast(4, 2);

  private static final Limit GREY = Limit.atMost(1, 2);
  private static final double U95 = 0.5;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    ColourRule rule = rules.document().colour();
    if (rule == ColourRule.COLOUR) {
      return Optional.of(rules.ruled(Component.COLOUR_MODE, COLOUR, FieldGroup.RULES, "colour"));
    }
    // A photo in colour can still be made grey.
    return rule == ColourRule.GREYSCALE && rules.finished()
        ? Optional.of(rules.ruled(Component.COLOUR_MODE, GREY, FieldGroup.RULES, "colour"))
        : Optional.empty();
  }

  @Override
  public Finding judge(Requirement requirement, Scene scene) {
    boolean grey = scene.rules().document().colour() == ColourRule.GREYSCALE;
    return Verdicts.judge(
        requirement,
        Measured.of(chroma(scene), Unit.COLOUR_DIFFERENCE, U95),
        grey ? Means.CROP : Means.RETAKE,
        List.of());
  }

  /** Of every fourth pixel, which is plenty for a mean; 0 where all are burnt out. */
  private static double chroma(Scene scene) {
    View view = scene.aligned().view();
    double sum = 0;
    int count = 0;
    for (int i = 0; i < view.pixels(); i += 4) {
      if (scene.aligned().face()[i] && !view.isBurnt(i)) {
        int rgb = view.red(i) << 16 | view.green(i) << 8 | view.blue(i);
        sum += Lab.ofRgb(rgb, scene.srgb()).chroma();
        count++;
      }
    }
    return count > 0 ? sum / count : 0;
  }
}
