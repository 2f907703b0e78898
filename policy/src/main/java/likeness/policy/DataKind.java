// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

/** What a part of the program may hold or hand on. */
public enum DataKind {
  PHOTO,
  RESULT,
  MODEL,
  PREFERENCE,
  SESSION,
  UNLOCK_CODE,
  CLIENT_LIMIT,
  ACCESS_LOG,
  DAILY_COUNT,
  JOB_HISTORY,
  ORDER,
  CONTACT;

  /** The word that stands for it in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
