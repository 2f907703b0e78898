// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import likeness.geometry.Micrometres;
import org.jspecify.annotations.Nullable;

/** Finds where the copies lie as a whole, and free room for a ruler beside them. */
final class RulerPlace {
  static final int CLEARANCE_UM = Micrometres.PER_MM;
  static final int LEAST_HEIGHT_UM = Ruler.PLAIN_HEIGHT_UM;

  private final int margin;
  private final Layout layout;
  private final int freeX;
  private final int freeY;
  private int dx;
  private int dy;

  RulerPlace(int margin, Layout layout) {
    this.margin = margin;
    this.layout = layout;
    int width = 0;
    int height = 0;
    for (Cell cell : layout.cells()) {
      width = Math.max(width, cell.x() + cell.width() - layout.gap());
      height = Math.max(height, cell.y() + cell.height() - layout.gap());
    }
    this.freeX = layout.paperWidth() - 2 * margin - width;
    this.freeY = layout.paperHeight() - 2 * margin - height;
    shift(2, 2);
  }

  /** The copies' shift to the right. */
  int dx() {
    return dx;
  }

  /** The copies' shift downwards. */
  int dy() {
    return dy;
  }

  /** Puts the copies at the half (2) of the free room, or at its start (0). */
  private void shift(int halvesX, int halvesY) {
    dx = halvesX * freeX / 4 + margin;
    dy = halvesY * freeY / 4 + margin;
  }

  /** The longest ruler that finds room; the copies are moved aside if they must. */
  @Nullable Ruler find() {
    for (int length : new int[] {100, 50}) {
      for (boolean note : new boolean[] {true, false}) {
        Ruler ruler = find(length * Micrometres.PER_MM, note);
        if (ruler != null) {
          return ruler;
        }
      }
    }
    shift(2, 2);
    return null;
  }

  private @Nullable Ruler find(int length, boolean note) {
    for (int[] halves : new int[][] {{2, 2}, {2, 0}, {0, 2}, {0, 0}}) {
      shift(halves[0], halves[1]);
      for (boolean vertical : new boolean[] {false, true}) {
        Ruler ruler = firstFree(new Ruler(0, 0, length, vertical, note));
        if (ruler != null) {
          return ruler;
        }
      }
    }
    return null;
  }

  /** The lowest free place, in the middle if that is free, else the rightmost. */
  private @Nullable Ruler firstFree(Ruler shape) {
    int right = layout.paperWidth() - margin - shape.widthUm();
    int bottom = layout.paperHeight() - margin - shape.heightUm();
    if (right < margin || bottom < margin) {
      return null;
    }
    TreeSet<Integer> xs = new TreeSet<>();
    TreeSet<Integer> ys = new TreeSet<>();
    for (Cell cell : layout.cells()) {
      xs.add(cell.x() + dx + cell.width() - layout.gap() + CLEARANCE_UM);
      ys.add(cell.y() + dy + cell.height() - layout.gap() + CLEARANCE_UM);
    }
    xs.add(margin);
    ys.add(margin);
    xs.add(right);
    ys.add(bottom);
    List<Integer> columns = new ArrayList<>(xs.descendingSet());
    columns.add(0, (margin + right) / 2);
    for (int y : ys.descendingSet()) {
      for (int x : columns) {
        Ruler ruler = shape.at(x, y);
        if (x <= right && y <= bottom && x >= margin && isFree(ruler)) {
          return ruler;
        }
      }
    }
    return null;
  }

  private boolean isFree(Ruler ruler) {
    int left = ruler.xUm() - CLEARANCE_UM;
    int top = ruler.yUm() - CLEARANCE_UM;
    int right = ruler.xUm() + ruler.widthUm() + CLEARANCE_UM;
    int bottom = ruler.yUm() + ruler.heightUm() + CLEARANCE_UM;
    for (Cell cell : layout.cells()) {
      int x = cell.x() + dx;
      int y = cell.y() + dy;
      if (x < right
          && y < bottom
          && x + cell.width() - layout.gap() > left
          && y + cell.height() - layout.gap() > top) {
        return false;
      }
    }
    return true;
  }
}
