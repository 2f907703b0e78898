// SPDX-License-Identifier: Apache-2.0
package likeness.frame;

/**
 * What measures are uncertain by at 95 %, as fractions; measured on 102 hand-marked portraits
 * (COMPLIANCE.md §1.3, §2.4).
 */
final class Uncertainty {

  /** Of an eye's centre, by the distance of the eyes. */
  static final double EYE = 0.045;

  /** Of the distance of eye line and chin, by itself. */
  static final double EYE_TO_CHIN = 0.041;

  /**
   * Of the head's width, by itself: no reference was at hand; the figure of the head's length is
   * taken.
   */
  static final double WIDTH = 0.055;

  private Uncertainty() {}
}
