// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * What a document asks of one measure, as fractions of the frame's height.
 *
 * @param min the lower limit, absent when not ruled
 * @param nominal the figure to aim at, absent when not ruled
 * @param max the upper limit, absent when not ruled
 */
public record Band(
    MeasureName measure,
    @Nullable Double min,
    @Nullable Double nominal,
    @Nullable Double max,
    MeasureRule.Basis basis) {

  /** Whether a photo can fail by it: it has a limit, and the authority demands it. */
  public boolean binding() {
    return basis.binding() && (min != null || max != null);
  }
}
