// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.EnumSet;
import java.util.Set;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;

/**
 * What a photo is checked for.
 *
 * @param use what the photo is judged as
 * @param ageYears how old the person is, absent for an adult; children have rules of their own
 * @param today the day that the photo's age is counted to, {@code yyyy-mm-dd}; absent when nobody
 *     knows, and then the age is not assessed
 * @param planned how the photo is to be changed before it is handed in
 * @param lookedAt what a person has looked at and found in order, of that which only a person can
 *     judge
 */
public record CheckRequest(
    DocumentSpec document,
    Report.Use use,
    @Nullable Double ageYears,
    @Nullable String today,
    Set<PlannedEdit> planned,
    Set<Component> lookedAt) {

  /** A change of a photo that an authority may forbid. */
  public enum PlannedEdit {
    /** Turned so that the eyes are level. */
    TURN,
    /** A new background. */
    BACKGROUND,
    /** Corrected light or colour. */
    TONE
  }

  public CheckRequest {
    planned = Set.copyOf(planned);
    lookedAt = Set.copyOf(lookedAt);
  }

  /** An adult's photo as it was taken, to be turned, cropped and scaled only. */
  public static CheckRequest source(DocumentSpec document) {
    return new CheckRequest(document, Report.Use.SOURCE, null, null, Set.of(), Set.of());
  }

  /** An adult's photo that is to be handed in as it is. */
  public static CheckRequest finished(DocumentSpec document) {
    return new CheckRequest(document, Report.Use.FINISHED, null, null, Set.of(), Set.of());
  }

  public CheckRequest withAge(@Nullable Double years) {
    return new CheckRequest(document, use, years, today, planned, lookedAt);
  }

  public CheckRequest on(String day) {
    return new CheckRequest(document, use, ageYears, day, planned, lookedAt);
  }

  public CheckRequest planning(Set<PlannedEdit> edits) {
    return new CheckRequest(document, use, ageYears, today, edits, lookedAt);
  }

  public CheckRequest lookedAt(Component... components) {
    Set<Component> looked = EnumSet.noneOf(Component.class);
    looked.addAll(Set.of(components));
    return new CheckRequest(document, use, ageYears, today, planned, looked);
  }
}
