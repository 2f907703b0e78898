// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/** From when a time of keeping is counted. */
public enum Since {
  LAST_USE,
  UPLOAD,
  PROCESSING,
  CREATION,
  EXPIRY,
  PAGE_CLOSED,
  DELETED_BY_PERSON,
  DELETED_BY_OPERATOR;

  /** The word that stands for it in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
