// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.List;

/**
 * How sure the answer is.
 *
 * @param nearest the measurement nearest to its limit, or farthest beyond it, as a part of that
 *     limit: 0 for exactly as expected, below 1 for inside, above 1 for an alteration
 * @param notJudged kinds of alteration that would not have been noticed, because the output holds
 *     too little of what they change
 */
public record Certainty(double nearest, List<AlterationKind> notJudged) {
  private static final double CLEARLY_INSIDE = 0.7;
  private static final double CLEARLY_BEYOND = 1.5;

  public Certainty {
    notJudged = List.copyOf(notJudged);
  }

  /** Whether no measurement lies near its limit. */
  public boolean clear() {
    return nearest < CLEARLY_INSIDE || nearest > CLEARLY_BEYOND;
  }
}
