// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

/** How far a picture may be changed. */
public sealed interface Track {

  /** Turned, cropped, scaled and encoded; no other change can be reached. */
  Track UNTOUCHED = new Untouched();

  /** See {@link #UNTOUCHED}. */
  record Untouched() implements Track {}
}
