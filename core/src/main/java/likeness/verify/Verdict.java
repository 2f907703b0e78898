// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;
import likeness.image.Plane;

/** The answer of the verifier. */
public sealed interface Verdict {

  /** The output is the original, only cropped, turned, scaled and encoded. */
  record Untouched(Alignment alignment, Measurements measurements, Certainty certainty)
      implements Verdict {}

  /**
   * The output was altered.
   *
   * @param evidence what was found, the clearest first; at least one
   * @param heatMap the output's size; 0 where it is as expected, 1 where it surely is not
   */
  record Altered(
      Alignment alignment,
      Measurements measurements,
      Certainty certainty,
      List<Evidence> evidence,
      Plane heatMap)
      implements Verdict {
    public Altered {
      evidence = List.copyOf(evidence);
    }
  }

  /** Nothing can be said. */
  record CannotTell(Reason reason) implements Verdict {}

  /** Why nothing can be said. */
  enum Reason {
    OUTPUT_TOO_SMALL,
    TOO_COMPRESSED,
    NO_MATCH
  }
}
