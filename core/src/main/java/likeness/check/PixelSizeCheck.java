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
import likeness.spec.PixelRule;
import likeness.spec.Provenance.FieldGroup;
import org.jspecify.annotations.Nullable;

/** How many pixels a finished file has along one side. */
final class PixelSizeCheck implements FileCheck {
  private final boolean width;

  private PixelSizeCheck(boolean width) {
    this.width = width;
  }

  static FileCheck width() {
    return new PixelSizeCheck(true);
  }

  static FileCheck height() {
    return new PixelSizeCheck(false);
  }

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    PixelRule rule = rules.document().pixels();
    if (rule == null || !rules.finished()) {
      return Optional.empty();
    }
    Integer exact = rule.exact() ? width ? rule.width() : rule.height() : null;
    Integer min = exact != null ? exact : width ? rule.widthMin() : rule.heightMin();
    Integer max = exact != null ? exact : width ? rule.widthMax() : rule.heightMax();
    if (min == null && max == null) {
      return Optional.empty();
    }
    Component component = width ? Component.PIXEL_WIDTH : Component.PIXEL_HEIGHT;
    Limit limit = Limit.within(number(min), number(max), 0);
    return Optional.of(rules.ruled(component, limit, FieldGroup.PIXELS, "pixels"));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    int px = width ? file.upright().width() : file.upright().height();
    return Verdicts.judge(requirement, Measured.exact(px, Unit.PIXELS), Means.CROP, List.of());
  }

  private static @Nullable Double number(@Nullable Integer px) {
    return px == null ? null : Double.valueOf(px);
  }
}
