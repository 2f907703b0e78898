// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.List;

/**
 * A grid of equal cells; a cell is a photo with the gap on its right and below it.
 *
 * @param group which of the sizes the cells belong to
 */
record Block(int group, int x, int y, int columns, int rows, int cellWidth, int cellHeight) {

  int copies() {
    return columns * rows;
  }

  Block ofGroup(int other) {
    return new Block(other, x, y, columns, rows, cellWidth, cellHeight);
  }

  void addCells(List<Cell> out) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        out.add(
            new Cell(group, x + column * cellWidth, y + row * cellHeight, cellWidth, cellHeight));
      }
    }
  }
}
