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
import likeness.spec.Provenance.FieldGroup;

/**
 * How long ago the photo was taken, as its file says.
 *
 * <p>Cameras' clocks are wrong and files are copied, so a date settles nothing by itself: an old
 * one fails, a recent one within a month of the limit is in doubt.
 */
final class PhotoAgeCheck implements FileCheck {
  private static final double DOUBT_MONTHS = 1;
  private static final double DAYS_PER_MONTH = 30.44;

  @Override
  public Optional<Requirement> requirement(Rules rules) {
    Double most = rules.document().maxAgeMonths();
    return most == null
        ? Optional.empty()
        : Optional.of(
            rules.ruled(
                Component.PHOTO_AGE,
                Limit.within(null, most, DOUBT_MONTHS),
                FieldGroup.RECENCY,
                "max_age_months"));
  }

  @Override
  public Finding judge(Requirement requirement, FileFacts file, Rules rules) {
    String takenAt = file.takenAt();
    String today = rules.request().today();
    Optional<Days> taken = takenAt == null ? Optional.empty() : Days.parse(takenAt, ':');
    Optional<Days> now = today == null ? Optional.empty() : Days.parse(today, '-');
    if (taken.isEmpty() || now.isEmpty() || taken.get().count() > now.get().count() + 1) {
      return Verdicts.undecided(requirement, Reason.FILE_SILENT, Means.LOOK, List.of());
    }
    double months = Math.max(0, now.get().count() - taken.get().count()) / DAYS_PER_MONTH;
    return Verdicts.judge(
        requirement, Measured.exact(months, Unit.MONTHS), Means.RETAKE, List.of());
  }
}
