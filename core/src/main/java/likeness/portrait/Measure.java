// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import org.jspecify.annotations.Nullable;

/**
 * One measure of a framed head.
 *
 * @param name the field's name: {@code head_height}, {@code eye_from_bottom}, …
 * @param value as a fraction of the frame's height
 * @param u95 the uncertainty at 95 %, in the same unit
 * @param min the rule's lower limit, absent when not ruled
 * @param max the rule's upper limit, absent when not ruled
 * @param millimetresPerUnit the frame's height in millimetres, absent when the document knows
 *     pixels only
 */
public record Measure(
    String name,
    double value,
    double u95,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double millimetresPerUnit) {

  /** Whether the value lies in the ruled band; true when nothing is ruled. */
  public boolean met() {
    return (min == null || value >= min) && (max == null || value <= max);
  }
}
