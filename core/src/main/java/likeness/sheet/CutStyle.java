// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/** How the person who cuts the sheet sees where to cut. */
public enum CutStyle {
  /**
   * Short marks beside the corners of each copy, in the gaps and on the margin, never on a photo.
   */
  MARKS_IN_GAPS,
  /** The copies touch; one line is the edge of both neighbours, so the gap is 0. */
  SHARED_LINES,
  /** Nothing is drawn. */
  NONE
}
