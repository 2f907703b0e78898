// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** What a document means by the top of the head. */
public enum Crown {
  /** The top of the skull, hair ignored. */
  SKULL,
  /** The top of the hair or of what covers it. */
  HAIR,
  /** The text does not say. */
  UNSPECIFIED
}
