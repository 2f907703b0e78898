// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Optional;
import likeness.portrait.Finding;
import likeness.portrait.Requirement;

/** A check that needs a face. */
interface FaceCheck {

  /** What is asked; nothing when the document does not ask for it. */
  Optional<Requirement> requirement(Rules rules);

  /** Judges the photo by {@code requirement}, which is the one given for these rules. */
  Finding judge(Requirement requirement, Scene scene);
}
