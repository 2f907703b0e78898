// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.OutputRule;
import likeness.spec.Provenance.FieldGroup;

/** A finished file's width by its height. */
final class ShapeCheck implements FileCheck {
  /** The next whole pixel or millimetre of a small photo is as far away. */
  private static final double SAME_SHAPE = 0.02;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    if (!rules.finished() || !(rules.document().output() instanceof OutputRule output)) {
      return Optional.empty();
    }
    double aspect = (double) output.size().width() / output.size().height();
    double tolerance = aspect * SAME_SHAPE;
    Limit limit = new Limit(aspect - tolerance, aspect + tolerance, 0, 0.0);
    return Optional.of(
        switch (output.origin()) {
          case INNER_FRAME, PRINT -> rules.ruled(Component.SHAPE, limit, FieldGroup.PRINT, "print");
          case PIXELS, PIXEL_ASPECT, PIXEL_MINIMUM ->
              rules.ruled(Component.SHAPE, limit, FieldGroup.PIXELS, "pixels");
          case SUGGESTED -> rules.advice(Component.SHAPE, limit);
        });
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    double aspect = (double) file.upright().width() / file.upright().height();
    return Verdicts.judge(requirement, Measured.exact(aspect, Unit.RATIO), Means.CROP, List.of());
  }
}
