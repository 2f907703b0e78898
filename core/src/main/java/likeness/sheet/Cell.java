// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/**
 * Room for one copy and the gap on its right and below it.
 *
 * @param group which of the sizes it belongs to
 */
record Cell(int group, int x, int y, int width, int height) {

  /** The cell on the sheet mirrored at its diagonal, which turns the paper and every copy. */
  Cell transposed() {
    return new Cell(group, y, x, height, width);
  }
}
