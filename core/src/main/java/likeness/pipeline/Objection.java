// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.ArrayList;
import java.util.List;
import likeness.spec.DocumentSpec;
import likeness.spec.EditPolicy;
import likeness.spec.EditPolicy.Ruling;
import likeness.spec.Permission;
import org.jspecify.annotations.Nullable;

/** Words why an office may refuse what is to be done. */
final class Objection {
  private final List<String> changes = new ArrayList<>();

  private Objection() {}

  /** One sentence without its end; absent when all is allowed. */
  static @Nullable String to(boolean studio, DocumentSpec document) {
    EditPolicy policy = document.editPolicy();
    Objection objection = new Objection();
    objection.addUnlessAllowed("cropping", policy.crop());
    if (studio) {
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
