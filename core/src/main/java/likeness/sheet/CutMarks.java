// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import likeness.geometry.Micrometres;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cut marks and cut lines of a sheet.
 *
 * <p>A mark continues an edge of a copy outwards from its corner, until it comes near another copy,
 * the ruler or the paper's end. On the margin it may reach where the printer does not print; then
 * nothing is lost.
 */
final class CutMarks {
  /** Long enough to lay a blade against. */
  private static final int LENGTH_UM = 4 * Micrometres.PER_MM;

  /** Keeps the ink off the photo when the cut is a little off. */
  private static final int OFFSET_UM = 3 * Micrometres.PER_MM / 10;

  private static final int SHORTEST_UM = Micrometres.PER_MM / 2;

  private final int paperWidth;
  private final int paperHeight;
  private final int gap;
  private final List<Placement> copies;
  private final @Nullable Ruler ruler;

  CutMarks(
      int paperWidth, int paperHeight, int gap, List<Placement> copies, @Nullable Ruler ruler) {
    this.paperWidth = paperWidth;
    this.paperHeight = paperHeight;
    this.gap = gap;
    this.copies = copies;
    this.ruler = ruler;
  }

  List<Line> of(CutStyle style) {
    Intervals horizontal = new Intervals();
    Intervals vertical = new Intervals();
    if (style != CutStyle.NONE) {
      int offset = style == CutStyle.SHARED_LINES ? 0 : Math.min(OFFSET_UM, gap / 4);
      for (Placement copy : copies) {
        addMarks(copy, offset, horizontal, vertical);
        if (style == CutStyle.SHARED_LINES) {
          horizontal.add(copy.yUm(), copy.xUm(), copy.rightUm());
          horizontal.add(copy.bottomUm(), copy.xUm(), copy.rightUm());
          vertical.add(copy.xUm(), copy.yUm(), copy.bottomUm());
          vertical.add(copy.rightUm(), copy.yUm(), copy.bottomUm());
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    horizontal.forEach((y, from, to) -> lines.add(new Line(from, y, to, y)));
    vertical.forEach((x, from, to) -> lines.add(new Line(x, from, x, to)));
    return lines;
  }

  private void addMarks(Placement copy, int offset, Intervals horizontal, Intervals vertical) {
    for (int y : new int[] {copy.yUm(), copy.bottomUm()}) {
      int left = copy.xUm() - offset;
      addMark(horizontal, y, reach(true, y, left, -1, offset), left);
      int right = copy.rightUm() + offset;
      addMark(horizontal, y, right, reach(true, y, right, 1, offset));
    }
    for (int x : new int[] {copy.xUm(), copy.rightUm()}) {
      int top = copy.yUm() - offset;
      addMark(vertical, x, reach(false, x, top, -1, offset), top);
      int bottom = copy.bottomUm() + offset;
      addMark(vertical, x, bottom, reach(false, x, bottom, 1, offset));
    }
  }

  private static void addMark(Intervals lines, int across, int from, int to) {
    if (to - from >= SHORTEST_UM) {
      lines.add(across, from, to);
    }
  }

  /** How far a mark gets from {@code start} in the direction {@code sign}. */
  private int reach(boolean horizontal, int across, int start, int sign, int offset) {
    int end = sign < 0 ? Math.max(0, start - LENGTH_UM) : start + LENGTH_UM;
    end = Math.min(end, horizontal ? paperWidth : paperHeight);
    for (Placement p : copies) {
      end =
          horizontal
              ? stop(across, p.yUm(), p.bottomUm(), p.xUm(), p.rightUm(), offset, start, end, sign)
              : stop(across, p.xUm(), p.rightUm(), p.yUm(), p.bottomUm(), offset, start, end, sign);
    }
    if (ruler != null) {
      int x = ruler.xUm();
      int y = ruler.yUm();
      int right = x + ruler.widthUm();
      int bottom = y + ruler.heightUm();
      end =
          horizontal
              ? stop(across, y, bottom, x, right, OFFSET_UM, start, end, sign)
              : stop(across, x, right, y, bottom, OFFSET_UM, start, end, sign);
    }
    return end;
  }

  /** The end of a mark that stops {@code offset} before a rectangle that lies ahead of it. */
  private static int stop(
      int across, int low, int high, int near, int far, int offset, int start, int end, int sign) {
    if (across < low - offset || across > high + offset) {
      return end;
    }
    if (sign > 0) {
      return far + offset > start ? Math.min(end, near - offset) : end;
    }
    return near - offset < start ? Math.max(end, far + offset) : end;
  }

  /** Segments on parallel lines, joined where they touch. */
  private static final class Intervals {
    private final TreeMap<Integer, List<int[]>> lines = new TreeMap<>();

    void add(int across, int from, int to) {
      List<int[]> joined = new ArrayList<>();
      int[] merged = {from, to};
      for (int[] other : lines.getOrDefault(across, List.of())) {
        if (other[0] <= merged[1] && other[1] >= merged[0]) {
          merged = new int[] {Math.min(other[0], merged[0]), Math.max(other[1], merged[1])};
        } else {
          joined.add(other);
        }
      }
      joined.add(merged);
      joined.sort((p, q) -> Integer.compare(p[0], q[0]));
      lines.put(across, joined);
    }

    void forEach(Visitor visitor) {
      lines.forEach(
          (across, list) -> {
            for (int[] segment : list) {
              visitor.segment(across, segment[0], segment[1]);
            }
          });
    }

    interface Visitor {
      void segment(int across, int from, int to);
    }
  }
}
