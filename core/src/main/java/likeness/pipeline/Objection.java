// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.ArrayList;
import java.util.List;
import likeness.spec.DocumentSpec;
import likeness.spec.EditPolicy;
import likeness.spec.EditPolicy.Ruling;
import likeness.spec.Permission;
import org.jspecify.annotations.Nullable;

/** Why an office may refuse what is to be done. */
public final class Objection {
  private final List<String> changes = new ArrayList<>();

  private Objection() {}

  /**
   * Refuses what is not allowed and nobody has taken upon themselves.
   *
   * @throws IllegalArgumentException if there is an objection and no acknowledgement
   */
  public static void require(Track track, DocumentSpec document) {
    String objection = to(track, document);
    if (objection != null && track.acknowledgement() == null) {
      throw new IllegalArgumentException(
          "track: expected an acknowledgement, because " + objection);
    }
  }

  /**
   * What the document's authority does not allow of a track, one sentence without its end; absent
   * when all is allowed. What no text rules counts as not allowed.
   */
  public static @Nullable String to(Track track, DocumentSpec document) {
    EditPolicy policy = document.editPolicy();
    Objection objection = new Objection();
    objection.addUnlessAllowed("cropping", policy.crop());
    if (track instanceof Track.Studio) {
      objection.addUnlessAllowed("a replaced background", policy.background());
      objection.addUnlessAllowed("changed light and colour", policy.tone());
    }
    if (objection.changes.isEmpty()) {
      return null;
    }
    String note = document.alteration().note();
    return document.id()
        + " "
        + String.join(", and ", objection.changes)
        + (note == null ? "" : "; its text: " + note);
  }

  private void addUnlessAllowed(String change, Ruling ruling) {
    if (ruling.allowed()) {
      return;
    }
    changes.add(
        (ruling.permission() == Permission.FORBIDDEN
                ? "forbids " + change
                : "does not say that " + change + " is allowed, which counts as forbidden")
            + " ("
            + ruling.basis()
            + ")");
  }
}
