// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;

/** Lays out copies of one size: as many as fit, or a given number of them as tidily as it can. */
final class OneSizeLayout {
  private final int a;
  private final int b;
  private final int width;
  private final int height;
  private final Arrangement arrangement;

  /**
   * @param a the width of a cell: the photo and the gap
   * @param width the width of the printable area, and one gap
   */
  OneSizeLayout(int a, int b, int width, int height, Arrangement arrangement) {
    this.a = a;
    this.b = b;
    this.width = width;
    this.height = height;
    this.arrangement = arrangement;
  }

  int capacity() {
    if (arrangement == Arrangement.GRID) {
      return Math.max(uprightCapacity(), turnedCapacity());
    }
    GuillotineTable table = new GuillotineTable(a, b, width, height);
    return arrangement == Arrangement.TRIMMER
        ? table.copies(width, height)
        : new FiveBlocks(table).copies();
  }

  private int uprightCapacity() {
    return (width / a) * (height / b);
  }

  private int turnedCapacity() {
    return (width / b) * (height / a);
  }

  /** The cells of {@code wanted} copies, or of as many as fit. */
  List<Cell> cells(int wanted) {
    if (wanted <= uprightCapacity()) {
      return rows(wanted, width);
    }
    if (wanted <= turnedCapacity()) {
      return transposed(rows(wanted, height));
    }
    List<Cell> cells = new ArrayList<>();
    for (Block block : blocks()) {
      block.addCells(cells);
    }
    return cells.size() > wanted ? cells.subList(0, wanted) : cells;
  }

  private List<Block> blocks() {
    if (arrangement == Arrangement.GRID) {
      return uprightCapacity() >= turnedCapacity()
          ? List.of(new Block(0, 0, 0, width / a, height / b, a, b))
          : List.of(new Block(0, 0, 0, width / b, height / a, b, a));
    }
    GuillotineTable table = new GuillotineTable(a, b, width, height);
    if (arrangement == Arrangement.MOST) {
      return new FiveBlocks(table).blocks();
    }
    List<Block> blocks = new ArrayList<>();
    table.place(0, 0, width, height, blocks);
    return blocks;
  }

  /** Upright rows of about equal length, the last perhaps shorter. */
  private List<Cell> rows(int wanted, int length) {
    int most = Math.max(1, Math.min(wanted, length / a));
    int rows = (wanted + most - 1) / most;
    int columns = (wanted + rows - 1) / Math.max(rows, 1);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      cells.add(new Cell(0, (i % columns) * a, (i / columns) * b, a, b));
    }
    return cells;
  }

  private static List<Cell> transposed(List<Cell> cells) {
    List<Cell> out = new ArrayList<>();
    for (Cell cell : cells) {
      out.add(cell.transposed());
    }
    return out;
  }
}
