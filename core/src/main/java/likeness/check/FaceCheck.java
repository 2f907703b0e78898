// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Optional;
import likeness.portrait.Finding;
import likeness.portrait.Requirement;
import likeness.spec.AgeException.Relaxed;

/** A check that needs a face. */
interface FaceCheck {

  /** What is asked; nothing when the document does not ask for it. */
  Optional<Requirement> requirement(Rules rules);

  /** The rule for the young that sets this one aside. */
  default Optional<Relaxed> relaxedBy() {
    return Optional.empty();
  }

  /** Judges the photo by {@code requirement}, which is the one given for these rules. */
  Finding judge(Requirement requirement, Scene scene);
}
