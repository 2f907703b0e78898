// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/** Where the work on photos is done. */
public enum Mode {
  ON_DEVICE,
  EPHEMERAL,
  HOSTED;

  /** The word that stands for it in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
