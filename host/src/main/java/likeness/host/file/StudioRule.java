// SPDX-License-Identifier: Apache-2.0
package likeness.host.file;

import likeness.pipeline.Track;
import likeness.spec.DocumentSpec;

/** Which documents the Studio track is open for. */
public final class StudioRule {
  private StudioRule() {}

  /**
   * Lets pass what the document allows, and what the person has taken upon them in so many words.
   *
   * @throws IllegalArgumentException if the document does not allow a replaced background and there
   *     is no acknowledgement
   */
  public static void require(DocumentSpec document, Track.Studio studio) {
    if (!document.editPolicy().studioAllowed() && studio.acknowledgement() == null) {
      throw new IllegalArgumentException(
          "track: expected an acknowledgement, because "
              + document.id()
              + " does not allow a replaced background");
    }
  }
}
