// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/**
 * Which arrangements of copies of one size are allowed; of those that hold the most copies the
 * tidiest is taken.
 */
public enum Arrangement {
  /** One plain grid, all copies turned the same way. */
  GRID,
  /** Blocks of upright and turned copies that a trimmer can separate by cuts from edge to edge. */
  TRIMMER,
  /**
   * Also blocks laid round a centre, which need scissors or a knife; taken only where they hold
   * more copies.
   */
  MOST
}
