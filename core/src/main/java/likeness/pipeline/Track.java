// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import likeness.portrait.Backdrop;
import org.jspecify.annotations.Nullable;

/** How far a picture may be changed. */
public sealed interface Track {

  /** Turned, cropped, scaled and encoded; no other change can be reached. */
  Track UNTOUCHED = new Untouched();

  /** See {@link #UNTOUCHED}. */
  record Untouched() implements Track {}

  /**
   * The person on a new background.
   *
   * @param acknowledgement what the person accepted where the rule does not allow it; absent where
   *     it does
   */
  record Studio(Backdrop backdrop, @Nullable String acknowledgement) implements Track {}
}
