// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import java.util.Optional;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Limit;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Requirement;
import likeness.spec.DpiRule;
import likeness.spec.Provenance.FieldGroup;
import org.jspecify.annotations.Nullable;

/** The dots an inch that a finished file claims. */
final class PrintResolutionCheck implements FileCheck {
  /** Formats that count in dots a metre or a centimetre cannot say every figure exactly. */
  private static final double ROUNDING_DPI = 1;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    DpiRule rule = rules.document().dpi();
    if (rule == null || !rules.finished()) {
      return Optional.empty();
    }
    Double nominal = rule.nominal();
    Double min = rule.min() != null ? rule.min() : rule.max() == null ? nominal : null;
    Double max = rule.max() != null ? rule.max() : rule.min() == null ? nominal : null;
    if (min == null && max == null) {
      return Optional.empty();
    }
    Limit limit = new Limit(plus(min, -ROUNDING_DPI), plus(max, ROUNDING_DPI), 0, 0.0);
    return Optional.of(rules.ruled(Component.PRINT_RESOLUTION, limit, FieldGroup.PIXELS, "dpi"));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    Double dpi = file.dpi();
    if (dpi == null) {
      return Verdicts.undecided(requirement, Reason.FILE_SILENT, Means.CROP, List.of());
    }
    return Verdicts.judge(
        requirement, Measured.exact(dpi, Unit.DOTS_PER_INCH), Means.CROP, List.of());
  }

  private static @Nullable Double plus(@Nullable Double dpi, double more) {
    return dpi == null ? null : Double.valueOf(dpi + more);
  }
}
