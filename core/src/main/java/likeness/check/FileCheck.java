// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.Optional;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Requirement;

/** A check of the file alone. */
interface FileCheck {

  /** What is asked; nothing when the document does not ask for it. */
  Optional<Requirement> requirement(Rules rules);

  /** Judges the file by {@code requirement}, which is the one given for these rules. */
  Finding judge(Requirement requirement, FileFacts file, Rules rules);
}
