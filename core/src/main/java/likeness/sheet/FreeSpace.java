// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A half-laid sheet: the blocks that lie, and the rectangles between them that are still free.
 *
 * @param free disjoint rectangles, each as a block of one cell
 * @param left how many copies of each group are still to be placed
 * @param blocks what lies already
 * @param placedArea the area of the cells that lie
 * @param wastedArea the area of the rectangles that were given up because nothing wanted fits in
 */
record FreeSpace(
    List<Block> free,
    List<Integer> left,
    List<Block> blocks,
    double placedArea,
    double wastedArea) {

  /**
   * How much of the free room outside the largest rectangle counts as lost. On 300 random orders of
   * two to four sizes 0.3 placed 2303 of 2428 wanted copies, 0 placed 2288; above 0.3 nothing
   * changed.
   */
  private static final double SCATTER_WEIGHT = 0.3;

  FreeSpace {
    free = List.copyOf(free);
    left = List.copyOf(left);
    blocks = List.copyOf(blocks);
  }

  static FreeSpace whole(int width, int height, int[] wanted) {
    List<Integer> left = new ArrayList<>();
    for (int n : wanted) {
      left.add(n);
    }
    return new FreeSpace(List.of(rectangle(0, 0, width, height)), left, List.of(), 0, 0);
  }

  private static Block rectangle(int x, int y, int width, int height) {
    return new Block(-1, x, y, 1, 1, width, height);
  }

  int placed() {
    int n = 0;
    for (Block block : blocks) {
      n += block.copies();
    }
    return n;
  }

  /** What decides all that can follow: two states with the same key are as good. */
  List<Integer> key() {
    List<Integer> key = new ArrayList<>(left);
    List<Block> sorted = new ArrayList<>(free);
    sorted.sort(
        (p, q) -> p.x() != q.x() ? Integer.compare(p.x(), q.x()) : Integer.compare(p.y(), q.y()));
    for (Block r : sorted) {
      key.add(r.x());
      key.add(r.y());
      key.add(r.cellWidth());
      key.add(r.cellHeight());
    }
    return key;
  }

  /** Orders by cost per area placed, the least first, then by area placed, the most first. */
  int compareCost(FreeSpace other) {
    int cost = Double.compare(cost() * other.placedArea, other.cost() * placedArea);
    return cost != 0 ? cost : Double.compare(other.placedArea, placedArea);
  }

  private double cost() {
    double all = 0;
    double largest = 0;
    for (Block r : free) {
      double area = (double) r.cellWidth() * r.cellHeight();
      all += area;
      largest = Math.max(largest, area);
    }
    return (all - largest) * SCATTER_WEIGHT + wastedArea;
  }

  /** Every state that one more block makes of this one. */
  List<FreeSpace> followers(List<Group> groups, int gap) {
    List<FreeSpace> out = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (left.get(g) > 0) {
        int a = groups.get(g).widthUm() + gap;
        int b = groups.get(g).heightUm() + gap;
        for (int r = 0; r < free.size(); r++) {
          addBlocks(groups, gap, r, new Block(g, 0, 0, 1, 1, a, b), out);
          if (a != b) {
            addBlocks(groups, gap, r, new Block(g, 0, 0, 1, 1, b, a), out);
          }
        }
      }
    }
    return out;
  }

  /** Full columns of every number, and full rows of every number. */
  private void addBlocks(List<Group> groups, int gap, int r, Block cell, List<FreeSpace> out) {
    Block room = free.get(r);
    int wanted = left.get(cell.group());
    int columns = Math.min(wanted, room.cellWidth() / cell.cellWidth());
    int rows = Math.min(wanted, room.cellHeight() / cell.cellHeight());
    if (columns == 0 || rows == 0) {
      return;
    }
    for (int c = columns; c >= 1; c--) {
      addSplits(groups, gap, r, grid(cell, room, c, Math.min(rows, wanted / c)), out);
    }
    for (int d = rows; d >= 1; d--) {
      int c = Math.min(columns, wanted / d);
      if (Math.min(rows, wanted / c) != d) {
        addSplits(groups, gap, r, grid(cell, room, c, d), out);
      }
    }
  }

  private static Block grid(Block cell, Block room, int columns, int rows) {
    return new Block(
        cell.group(), room.x(), room.y(), columns, rows, cell.cellWidth(), cell.cellHeight());
  }

  private void addSplits(List<Group> groups, int gap, int r, Block block, List<FreeSpace> out) {
    Block room = free.get(r);
    int w = block.columns() * block.cellWidth();
    int h = block.rows() * block.cellHeight();
    int beside = room.cellWidth() - w;
    int below = room.cellHeight() - h;
    int right = room.x() + w;
    int bottom = room.y() + h;
    List<Block> tall =
        List.of(
            rectangle(right, room.y(), beside, room.cellHeight()),
            rectangle(room.x(), bottom, w, below));
    out.add(follower(groups, gap, r, block, tall));
    if (beside > 0 && below > 0) {
      List<Block> wide =
          List.of(
              rectangle(right, room.y(), beside, h),
              rectangle(room.x(), bottom, room.cellWidth(), below));
      out.add(follower(groups, gap, r, block, wide));
    }
  }

  private FreeSpace follower(List<Group> groups, int gap, int r, Block block, List<Block> rest) {
    List<Integer> nowLeft = new ArrayList<>(left);
    nowLeft.set(block.group(), left.get(block.group()) - block.copies());
    List<Block> nowFree = new ArrayList<>(free);
    nowFree.remove(r);
    double wasted = wastedArea;
    for (Block piece : rest) {
      if (fitsAny(groups, gap, nowLeft, piece)) {
        nowFree.add(piece);
      } else {
        wasted += (double) piece.cellWidth() * piece.cellHeight();
      }
    }
    List<Block> nowBlocks = new ArrayList<>(blocks);
    nowBlocks.add(block);
    double area = (double) block.copies() * block.cellWidth() * block.cellHeight();
    return new FreeSpace(nowFree, nowLeft, nowBlocks, placedArea + area, wasted);
  }

  private static boolean fitsAny(List<Group> groups, int gap, List<Integer> left, Block room) {
    int narrow = Math.min(room.cellWidth(), room.cellHeight());
    int wide = Math.max(room.cellWidth(), room.cellHeight());
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      boolean fits =
          Math.min(group.widthUm(), group.heightUm()) + gap <= narrow
              && Math.max(group.widthUm(), group.heightUm()) + gap <= wide;
      if (fits && (left.get(g) > 0 || group.fills())) {
        return true;
      }
    }
    return false;
  }
}
