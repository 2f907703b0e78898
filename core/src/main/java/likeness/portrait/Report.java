// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.geometry.Size;
import likeness.spec.Standing;
import org.jspecify.annotations.Nullable;

/**
 * All findings on one photo for one document.
 *
 * @param documentId the row of the rule book
 * @param standing what may be said of a photo that keeps to the row, and no more
 * @param use what the photo was judged as
 * @param upright the photo's size
 * @param findings one for each requirement
 * @param measurements values that are told and never judged, such as the face's luminance
 */
public record Report(
    String documentId,
    Standing standing,
    Use use,
    Size upright,
    List<Finding> findings,
    List<Measurement> measurements) {

  /** What a photo is to be used as. */
  public enum Use {
    /** As it was taken; a portrait is still to be cut from it. */
    SOURCE,
    /** To be handed in as it is. */
    FINISHED
  }

  /** A value without a verdict. */
  public record Measurement(Component component, Measured measured, @Nullable Message note) {}

  /** The answer in one word. */
  public enum Verdict {
    MET,
    FAILED,
    /** Nothing failed, and something is in doubt. */
    WARNING,
    /** Nothing failed nor is in doubt, and something could not be judged. */
    NOT_ASSESSED
  }

  public Report {
    findings = List.copyOf(findings);
    measurements = List.copyOf(measurements);
  }

  /** What may be said of a photo that keeps to the document's figures. */
  public String wording() {
    return standing.words();
  }

  /**
   * The worst of the findings on rules; advice does not count, and a rule that applies to nobody of
   * this age neither.
   */
  public Verdict verdict() {
    Verdict worst = Verdict.MET;
    for (Finding finding : findings) {
      if (finding.requirement().weight() != Requirement.Weight.RULE) {
        continue;
      }
      if (finding instanceof Finding.Failed) {
        return Verdict.FAILED;
      }
      if (finding instanceof Finding.Warning) {
        worst = Verdict.WARNING;
      } else if (finding instanceof Finding.NotAssessed && worst == Verdict.MET) {
        worst = Verdict.NOT_ASSESSED;
      }
    }
    return worst;
  }
}
