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
import likeness.spec.FileRule;
import likeness.spec.Provenance.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a finished file has.
 *
 * <p>Authorities do not say whether their kilobyte has 1000 or 1024 bytes; between the two readings
 * a file is in doubt.
 */
final class FileSizeCheck implements FileCheck {
  private static final double FLOOR_UNIT = 1024;
  private static final double CEILING_UNIT = 1000;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    FileRule rule = rules.document().file();
    if (rule == null || !rules.finished() || rule.kbMin() == null && rule.kbMax() == null) {
      return Optional.empty();
    }
    Limit limit =
        new Limit(times(rule.kbMin(), FLOOR_UNIT), times(rule.kbMax(), CEILING_UNIT), 0, 0.0);
    return Optional.of(rules.ruled(Component.FILE_SIZE, limit, FieldGroup.FILE, "file.kb"));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    Limit limit = requirement.limit();
    Double min = limit == null ? null : limit.min();
    Double max = limit == null ? null : limit.max();
    boolean low = min != null && file.bytes() < min;
    double end = low || max == null ? (min == null ? 0 : min / FLOOR_UNIT) : max / CEILING_UNIT;
    Requirement doubted =
        new Requirement(
            requirement.component(),
            requirement.weight(),
            new Limit(min, max, 0, end * (FLOOR_UNIT - CEILING_UNIT)),
            requirement.clause());
    return Verdicts.judge(doubted, Measured.exact(file.bytes(), Unit.BYTES), Means.CROP, List.of());
  }

  private static @Nullable Double times(@Nullable Double kilobytes, double unit) {
    return kilobytes == null ? null : Double.valueOf(kilobytes * unit);
  }
}
