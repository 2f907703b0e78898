// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

/** What a person should be told of a framing. */
public enum FramingNote {
  /** The source has fewer pixels in the rectangle than the document asks for. */
  UPSCALED,
  /** The rectangle leaves the picture, so that the background must be extended; Studio only. */
  EXTENDS_BACKGROUND,
  /**
   * The document does not say whether the top of the head is the skull or the hair, and the rules
   * can be met for the skull alone.
   */
  HAIR_OUTSIDE_RULE,
  /** Hair, or what covers it, is cut off by the top of the frame. */
  HAIR_CUT,
  /**
   * The picture's edge keeps the head from the size or place that the rule book proposes beyond the
   * rules.
   */
  CROWDED_BY_PICTURE
}
