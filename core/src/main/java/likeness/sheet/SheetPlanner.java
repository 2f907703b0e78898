// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides how the copies lie on the paper. */
public final class SheetPlanner {

  private SheetPlanner() {}

  /**
   * Lays out a sheet.
   *
   * <p>One size: the most copies any edge-to-edge cutting gives (exact), or one round-the-centre
   * pattern more; at equal counts the fewest blocks, the widest gap, the most upright copies and
   * the paper as it was given, in this order. Several sizes: the wanted numbers first, then the
   * sizes that fill, evenly (a search, not exact). The copies lie in the middle of the printable
   * area unless the ruler needs the room.
   *
   * <p>No two copies are nearer than the plan's gap, and none lies on the margin. What finds no
   * room is counted in {@link SheetPlan#missing}. Takes about 1 ms for photo paper and at most some
   * tenths of a second for A3.
   *
   * <p>Sources: {@link GuillotineTable}, {@link FiveBlocks}, {@link MixedLayout}.
   */
  public static SheetPlan plan(SheetSpec spec) {
    List<Group> groups = Group.of(spec.items());
    Layout layout = Layout.best(spec, groups, 0);
    SheetPlan plan = finish(spec, groups, layout);
    if (spec.ruler() == RulerPolicy.ALWAYS && plan.ruler() == null) {
      int strip = RulerPlace.LEAST_HEIGHT_UM + RulerPlace.CLEARANCE_UM;
      SheetPlan smaller = finish(spec, groups, Layout.best(spec, groups, strip));
      return smaller.ruler() == null ? plan : smaller;
    }
    return plan;
  }

  private static SheetPlan finish(SheetSpec spec, List<Group> groups, Layout layout) {
    RulerPlace place = new RulerPlace(spec.spacing().marginUm(), layout);
    @Nullable Ruler ruler = spec.ruler() == RulerPolicy.NONE ? null : place.find();
    List<Placement> placements = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (SheetItem item : spec.items()) {
      missing.add(item.fills() ? 0 : item.copies());
    }
    for (int g = 0; g < groups.size(); g++) {
      hand(
          spec.items(),
          groups.get(g),
          cellsOf(layout, g),
          layout.gap(),
          place,
          placements,
          missing);
    }
    placements.sort(
        (p, q) ->
            p.item() != q.item()
                ? Integer.compare(p.item(), q.item())
                : p.yUm() != q.yUm()
                    ? Integer.compare(p.yUm(), q.yUm())
                    : Integer.compare(p.xUm(), q.xUm()));
    CutStyle style = layout.shared() ? CutStyle.SHARED_LINES : spec.cutStyle();
    CutMarks marks =
        new CutMarks(layout.paperWidth(), layout.paperHeight(), layout.gap(), placements, ruler);
    return new SheetPlan(
        layout.paperWidth(),
        layout.paperHeight(),
        layout.gap(),
        style,
        placements,
        marks.of(style),
        ruler,
        missing);
  }

  /** Hands a group's cells to its items, from the top left to the bottom right. */
  private static void hand(
      List<SheetItem> items,
      Group group,
      List<Cell> cells,
      int gap,
      RulerPlace place,
      List<Placement> placements,
      List<Integer> missing) {
    int[] shares = group.shares(items, cells.size());
    int next = 0;
    for (int k = 0; k < shares.length; k++) {
      int index = group.items().get(k);
      SheetItem item = items.get(index);
      for (int n = 0; n < shares[k]; n++) {
        Cell cell = cells.get(next++);
        int width = cell.width() - gap;
        placements.add(
            new Placement(
                index,
                cell.x() + place.dx(),
                cell.y() + place.dy(),
                width,
                cell.height() - gap,
                width != item.widthUm()));
      }
      missing.set(index, item.fills() ? 0 : item.copies() - shares[k]);
    }
  }

  private static List<Cell> cellsOf(Layout layout, int group) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : layout.cells()) {
      if (cell.group() == group) {
        cells.add(cell);
      }
    }
    cells.sort(
        (p, q) -> p.y() != q.y() ? Integer.compare(p.y(), q.y()) : Integer.compare(p.x(), q.x()));
    return cells;
  }
}
