// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** Whether a photo that a person makes can be handed in at all. */
public enum DocumentStatus {
  /** Anyone's photo is taken. */
  CURRENT,
  /** Only certified photographers or booths may deliver. */
  CERTIFIED_ONLY,
  /** The office takes the picture. */
  CAPTURE_ONLY,
  /** No photo is submitted. */
  NO_PHOTO
}
