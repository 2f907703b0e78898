// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import likeness.portrait.Backdrop;
import likeness.portrait.StudioOptions;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;

/** How far a picture may be changed. */
public sealed interface Track {

  /** Turned, cropped, scaled and encoded; no other change can be reached. */
  Track UNTOUCHED = new Untouched(null);

  /** What the person accepted where the rule does not allow it; absent where it does. */
  @Nullable String acknowledgement();

  /**
   * What the document's authority does not allow of this track, in words; absent where all is
   * allowed. What no text rules counts as not allowed.
   */
  default @Nullable String objection(DocumentSpec document) {
    return Objection.to(this instanceof Studio, document);
  }

  /**
   * Refuses what is not allowed and nobody has taken upon themselves.
   *
   * @throws IllegalArgumentException if there is an objection and no acknowledgement
   */
  default void require(DocumentSpec document) {
    String objection = objection(document);
    if (objection != null && acknowledgement() == null) {
      throw new IllegalArgumentException(
          "track: expected an acknowledgement, because " + objection);
    }
  }

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
