// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a photo.
 *
 * @param limit absent where the requirement is no range
 */
public record Requirement(
    Component component, Weight weight, @Nullable Limit limit, Clause clause) {

  /** Whether a photo can be refused for it. */
  public enum Weight {
    /** The document or a standard it builds on asks for it; counts in the verdict on the photo. */
    RULE,
    /** Good to know; never counts. */
    ADVICE
  }
}
