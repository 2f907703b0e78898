// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import likeness.portrait.Backdrop;
import likeness.portrait.StudioOptions;
import org.jspecify.annotations.Nullable;

/** How far a picture may be changed. */
public sealed interface Track {

  /** Turned, cropped, scaled and encoded; no other change can be reached. */
  Track UNTOUCHED = new Untouched(null);

  /** What the person accepted where the rule does not allow it; absent where it does. */
  @Nullable String acknowledgement();

  /** See {@link #UNTOUCHED}. */
  record Untouched(@Nullable String acknowledgement) implements Track {}

  /** The person on a new background. */
  record Studio(StudioOptions options, @Nullable String acknowledgement) implements Track {

    /** With a new background and nothing else. */
    public Studio(Backdrop backdrop, @Nullable String acknowledgement) {
      this(StudioOptions.of(backdrop), acknowledgement);
    }

    public Backdrop backdrop() {
      return options.backdrop();
    }
  }
}
