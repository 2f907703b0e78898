// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** Whether an authority lets the picture be changed in some way. */
public enum Permission {
  ALLOWED,
  FORBIDDEN,
  /** The texts that were read do not say. */
  UNKNOWN
}
