// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Micrometres;

/**
 * The cells of a sheet before they become placements, with the gap that was settled on.
 *
 * @param paperWidth the paper as it lies
 * @param shared whether neighbours share their cut line
 */
record Layout(int paperWidth, int paperHeight, int gap, boolean shared, List<Cell> cells) {

  /**
   * Gaps between the given one and the least one are tried in steps that a person could measure.
   */
  private static final int GAP_STEP_UM = Micrometres.PER_MM / 10;

  Layout {
    cells = List.copyOf(cells);
  }

  /** The layout with the most copies that the policy allows, at the widest gap that holds them. */
  static Layout best(SheetSpec spec, List<Group> groups, int reservedUm) {
    boolean shared = spec.cutStyle() == CutStyle.SHARED_LINES;
    Spacing spacing = spec.spacing();
    Layout given = at(spec, groups, reservedUm, shared ? 0 : spacing.gapUm(), shared);
    if (shared || spacing.policy() == GapPolicy.KEEP) {
      return given;
    }
    Layout best = given;
    if (spacing.leastGapUm() < spacing.gapUm()) {
      Layout tight = at(spec, groups, reservedUm, spacing.leastGapUm(), false);
      if (tight.cells.size() > given.cells.size()) {
        best = widest(spec, groups, reservedUm, tight);
      }
    }
    if (spacing.policy() == GapPolicy.SHRINK_OR_SHARE) {
      Layout touching = at(spec, groups, reservedUm, 0, spec.cutStyle() != CutStyle.NONE);
      if (touching.cells.size() > best.cells.size()) {
        best = touching;
      }
    }
    return best;
  }

  /** Widens the gap of {@code tight} as far as its copies still fit. */
  private static Layout widest(SheetSpec spec, List<Group> groups, int reservedUm, Layout tight) {
    Layout best = tight;
    int fits = 0;
    int fails = (spec.spacing().gapUm() - tight.gap + GAP_STEP_UM - 1) / GAP_STEP_UM;
    while (fails - fits > 1) {
      int middle = (fits + fails) / 2;
      Layout layout = at(spec, groups, reservedUm, tight.gap + middle * GAP_STEP_UM, false);
      if (layout.cells.size() >= tight.cells.size()) {
        best = layout;
        fits = middle;
      } else {
        fails = middle;
      }
    }
    return best;
  }

  private static Layout at(
      SheetSpec spec, List<Group> groups, int reservedUm, int gap, boolean shared) {
    int inset = 2 * spec.spacing().marginUm() - gap;
    int width = spec.paperWidthUm() - inset;
    int height = spec.paperHeightUm() - inset;
    Layout layout =
        new Layout(
                spec.paperWidthUm(),
                spec.paperHeightUm(),
                gap,
                shared,
                arrange(spec, groups, gap, width, height - reservedUm))
            .upright(groups);
    if (reservedUm == 0) {
      return layout;
    }
    Layout other =
        new Layout(
                spec.paperWidthUm(),
                spec.paperHeightUm(),
                gap,
                shared,
                arrange(spec, groups, gap, width - reservedUm, height))
            .upright(groups);
    return other.cells.size() > layout.cells.size() ? other : layout;
  }

  private static List<Cell> arrange(
      SheetSpec spec, List<Group> groups, int gap, int width, int height) {
    if (width < 1 || height < 1) {
      return List.of();
    }
    if (groups.size() > 1) {
      return new MixedLayout(groups, gap, width, height).cells();
    }
    Group group = groups.get(0);
    int wanted = group.fills() ? Integer.MAX_VALUE : group.wanted();
    return new OneSizeLayout(
            group.widthUm() + gap, group.heightUm() + gap, width, height, spec.arrangement())
        .cells(wanted);
  }

  /** The paper turned, if more copies then stand upright. */
  private Layout upright(List<Group> groups) {
    int balance = 0;
    for (Cell cell : cells) {
      if (cell.width() != cell.height()) {
        balance += cell.width() - gap == groups.get(cell.group()).widthUm() ? 1 : -1;
      }
    }
    if (balance >= 0) {
      return this;
    }
    List<Cell> turned = new ArrayList<>();
    for (Cell cell : cells) {
      turned.add(cell.transposed());
    }
    return new Layout(paperHeight, paperWidth, gap, shared, turned);
  }
}
