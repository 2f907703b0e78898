// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SheetPlannerTest {
  private static final SheetItem PASSPORT = SheetItem.fill("passport", 0, 35, 45);

  private static SheetPlan plan(SheetSpec spec) {
    SheetPlan plan = SheetPlanner.plan(spec);
    SheetAssertions.assertSound(spec, plan);
    return plan;
  }

  @Test
  void eightPassportPhotosOnSixByFourStandUprightInTheMiddle() {
    // Across: 4·35 + 3·2 = 146 of 146.4 mm. Down: 2·45 + 2 = 92 of 95.6 mm.
    SheetPlan plan = plan(SheetSpec.of(101.6, 152.4, List.of(PASSPORT)).with(RulerPolicy.NONE));
    assertEquals(152_400, plan.widthUm());
    assertEquals(101_600, plan.heightUm());
    assertEquals(8, plan.placements().size());
    assertEquals(new Placement(0, 3200, 4800, 35_000, 45_000, false), plan.placements().get(0));
    assertEquals(
        new Placement(0, 3200 + 3 * 37_000, 4800 + 47_000, 35_000, 45_000, false),
        plan.placements().get(7));
    assertNull(plan.ruler());
  }

  @Test
  void marksLieInTheGapsAndOnTheMargin() {
    // Two 35×45 side by side on 91×61: margins 9.5 and 8 mm, one gap of 2 mm.
    SheetPlan plan =
        plan(SheetSpec.of(91, 61, List.of(SheetItem.of("p", 0, 35, 45, 2))).with(RulerPolicy.NONE));
    assertTrue(plan.marks().contains(new Line(44_800, 8000, 46_200, 8000)), "top edge, in the gap");
    assertTrue(plan.marks().contains(new Line(9500, 3700, 9500, 7700)), "left edge, on the margin");
    // 2 horizontal lines with 3 marks each, 4 vertical lines with 2 each.
    assertEquals(14, plan.marks().size());
  }

  @Test
  void sharedLinesRunAlongEveryEdgeOnce() {
    // Six 2-inch photos on 6×4 in without margin: lines at 0, 2, 4, 6 in and 0, 2, 4 in, whole.
    SheetSpec spec =
        SheetSpec.of(101.6, 152.4, List.of(SheetItem.fill("us", 0, 50.8, 50.8)))
            .with(Spacing.BORDERLESS)
            .with(CutStyle.SHARED_LINES);
    SheetPlan plan = plan(spec);
    assertEquals(6, plan.placements().size());
    assertEquals(101_600, plan.widthUm(), "the paper as it was given");
    assertEquals(7, plan.marks().size());
    assertTrue(plan.marks().contains(new Line(50_800, 0, 50_800, 152_400)));
  }

  @Test
  void fiveBlocksHoldOneMoreThanAnyGuillotine() {
    // 33×48 round the centre of 4×4 in: 35 + 50 = 85 of 97.6 mm each way; in a grid 2·35 and 1·50.
    SheetSpec spec = SheetSpec.of(101.6, 101.6, List.of(SheetItem.fill("p", 0, 33, 48)));
    assertEquals(4, plan(spec).placements().size());
    assertEquals(3, plan(spec.with(Arrangement.TRIMMER)).placements().size());
    assertEquals(2, plan(spec.with(Arrangement.GRID)).placements().size());
  }

  @Test
  void theGapShrinksOnlyWhereThatHoldsMore() {
    // 4 in = 101.6: two 48 mm rows need 3·2 + 96 = 102; with a gap of 5.6−… see below.
    SheetItem item = SheetItem.fill("p", 0, 48, 48);
    Spacing wide = Spacing.ofMm(2, 2);
    SheetSpec spec = SheetSpec.of(101, 101, List.of(item)).with(wide);
    assertEquals(1, plan(spec).placements().size(), "48 + 2 + 48 = 98 of 97 mm");
    SheetPlan shrunk = plan(spec.with(wide.shrinking(0.5, GapPolicy.SHRINK)));
    assertEquals(4, shrunk.placements().size());
    assertEquals(1000, shrunk.gapUm(), "97 − 96 mm: the widest gap that still holds four");
    assertEquals(CutStyle.MARKS_IN_GAPS, shrunk.cutStyle());

    SheetSpec tight = SheetSpec.of(100, 100, List.of(item));
    assertEquals(1, plan(tight.with(wide.shrinking(0.5, GapPolicy.SHRINK))).placements().size());
    SheetPlan shared = plan(tight.with(wide.shrinking(0.5, GapPolicy.SHRINK_OR_SHARE)));
    assertEquals(4, shared.placements().size());
    assertEquals(CutStyle.SHARED_LINES, shared.cutStyle());
    SheetSpec roomy = SheetSpec.of(102, 102, List.of(item));
    assertEquals(
        2000,
        plan(roomy.with(wide.shrinking(0, GapPolicy.SHRINK_OR_SHARE))).gapUm(),
        "four fit with the given gap");
  }

  @Test
  void aFewCopiesLieInEvenRows() {
    SheetPlan plan = plan(SheetSpec.of(152.4, 101.6, List.of(SheetItem.of("p", 0, 35, 45, 5))));
    List<Integer> rows = new ArrayList<>();
    for (Placement p : plan.placements()) {
      rows.add(p.yUm());
    }
    assertEquals(5, rows.size());
    assertEquals(rows.get(0), rows.get(2));
    assertEquals(rows.get(3), rows.get(4));
    assertFalse(rows.get(2).equals(rows.get(3)));
  }

  @Test
  void severalPeopleShareTheRoomEvenly() {
    List<SheetItem> family =
        List.of(
            SheetItem.fill("a", 0, 35, 45),
            SheetItem.of("b", 1, 35, 45, 2),
            SheetItem.fill("c", 2, 35, 45));
    SheetPlan plan = plan(SheetSpec.of(101.6, 152.4, family));
    assertEquals(8, plan.placements().size());
    assertEquals(3, plan.copies(0));
    assertEquals(2, plan.copies(1));
    assertEquals(3, plan.copies(2));
  }

  @Test
  void severalSizesFindRoomTogether() {
    List<SheetItem> items =
        List.of(
            SheetItem.of("us", 0, 50.8, 50.8, 2),
            SheetItem.of("eu", 0, 35, 45, 2),
            SheetItem.fill("badge", 0, 25, 35));
    SheetPlan plan = plan(SheetSpec.of(101.6, 152.4, items));
    assertEquals(0, plan.missingCopies());
    assertEquals(2, plan.copies(0));
    assertEquals(2, plan.copies(1));
    assertTrue(plan.copies(2) >= 3, "badges: " + plan.copies(2));
  }

  @Test
  void severalSizesThatFillGetEqualNumbersFirst() {
    List<SheetItem> items =
        List.of(SheetItem.fill("eu", 0, 35, 45), SheetItem.fill("us", 0, 51, 51));
    SheetPlan plan = plan(SheetSpec.of(210, 297, items));
    int eu = plan.copies(0);
    int us = plan.copies(1);
    assertTrue(us >= 9 && eu >= us, eu + " and " + us);
  }

  @Test
  void whatFindsNoRoomIsReported() {
    SheetPlan plan =
        plan(
            SheetSpec.of(
                101.6,
                152.4,
                List.of(SheetItem.of("p", 0, 35, 45, 12), SheetItem.of("poster", 0, 150, 200, 1))));
    assertEquals(List.of(4, 1), plan.missing());
    assertEquals(5, plan.missingCopies());
    assertEquals(8, plan.copies(0));
  }

  @Test
  void theRulerTakesFreeRoomOrItsOwn() {
    // 8 copies on 6×4 in leave 3.6 mm: too little for a ruler, which then costs copies only if it
    // must be there.
    SheetSpec spec = SheetSpec.of(101.6, 152.4, List.of(PASSPORT));
    assertNull(plan(spec).ruler());
    SheetPlan ruled = plan(spec.with(RulerPolicy.ALWAYS));
    assertNotNull(ruled.ruler());
    assertTrue(ruled.placements().size() >= 6, "copies: " + ruled.placements().size());
    Ruler onA4 = plan(SheetSpec.of(210, 297, List.of(SheetItem.of("p", 0, 35, 45, 4)))).ruler();
    assertNotNull(onA4);
    assertEquals(100_000, onA4.lengthUm());
    assertTrue(onA4.note());
  }

  @Test
  void refusesWhatCannotBeASheet() {
    assertThrows(IllegalArgumentException.class, () -> SheetSpec.of(100, 150, List.of()));
    assertThrows(IllegalArgumentException.class, () -> SheetSpec.of(10, 150, List.of(PASSPORT)));
    assertThrows(IllegalArgumentException.class, () -> SheetItem.of("p", 0, 35, 45, 0));
    assertThrows(IllegalArgumentException.class, () -> SheetItem.of("p", 0, 1, 45, 1));
    assertThrows(IllegalArgumentException.class, () -> SheetItem.of("p", -1, 35, 45, 1));
    assertThrows(IllegalArgumentException.class, () -> Spacing.ofMm(-1, 2));
    Spacing fat = Spacing.ofMm(50, 2);
    SheetSpec spec = SheetSpec.of(100, 150, List.of(PASSPORT));
    assertThrows(IllegalArgumentException.class, () -> spec.with(fat));
  }
}
