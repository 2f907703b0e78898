// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** How the hair grows and falls. */
public enum HairStyle {
  /** No hair on the head; the top of the hair is the crown. */
  BALD,
  /** A few millimetres all over. */
  BUZZ,
  /** Short, parted at the side. */
  SHORT,
  /** Straight to the jaw. */
  STRAIGHT,
  /** In waves to the jaw. */
  WAVY,
  /** Loose curls. */
  CURLS,
  /** Tight curls standing off all around. */
  AFRO,
  /** Combed back and tied up on top. */
  BUN,
  /** Straight, over the shoulders. */
  LONG
}
