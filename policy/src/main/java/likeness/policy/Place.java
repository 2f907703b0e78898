// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/** Where something is kept. */
public enum Place {
  DEVICE,
  MEMORY,
  STORE,
  DATABASE,
  LOG;

  /** The word that stands for it in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
