// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Copies never overlap, keep the gap and stay on the paper; marks never cross a photo: for anything
 * that may be asked.
 */
final class SheetPropertiesTest {
  private final Random random = new Random(20261121);

  private int um(int lowMm, int highMm) {
    return lowMm * 1000 + random.nextInt((highMm - lowMm) * 1000 + 1);
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private SheetSpec randomSpec(int sizes) {
    List<SheetItem> items = new ArrayList<>();
    for (int i = 0; i < sizes; i++) {
      int copies = random.nextInt(3) == 0 ? SheetItem.FILL : 1 + random.nextInt(12);
      items.add(new SheetItem("item", i, um(18, 70), um(18, 70), copies));
    }
    int gap = random.nextInt(3) == 0 ? 0 : um(0, 6);
    int margin = random.nextInt(3) == 0 ? 0 : um(0, 10);
    Spacing spacing = new Spacing(margin, gap, gap / 2, one(GapPolicy.values()));
    return new SheetSpec(
        um(54, 220),
        um(54, 320),
        spacing,
        one(CutStyle.values()),
        one(Arrangement.values()),
        one(RulerPolicy.values()),
        items);
  }

  @Test
  void oneSize() {
    for (int i = 0; i < 1000; i++) {
      SheetSpec spec = randomSpec(1);
      SheetAssertions.assertSound(spec, SheetPlanner.plan(spec));
    }
  }

  @Test
  void severalSizes() {
    for (int i = 0; i < 100; i++) {
      SheetSpec spec = randomSpec(2 + random.nextInt(3));
      SheetAssertions.assertSound(spec, SheetPlanner.plan(spec));
    }
  }

  @Test
  void neverFewerThanThePlainGridsAndNeverMoreThanTheArea() {
    for (int i = 0; i < 500; i++) {
      SheetSpec spec = randomSpec(1).with(Arrangement.MOST).with(RulerPolicy.NONE);
      SheetItem item = spec.items().get(0);
      SheetItem fill = new SheetItem("p", 0, item.widthUm(), item.heightUm(), SheetItem.FILL);
      spec =
          new SheetSpec(
              spec.paperWidthUm(),
              spec.paperHeightUm(),
              spec.spacing(),
              spec.cutStyle(),
              Arrangement.MOST,
              RulerPolicy.NONE,
              List.of(fill));
      int most = SheetPlanner.plan(spec).placements().size();
      int trimmer = SheetPlanner.plan(spec.with(Arrangement.TRIMMER)).placements().size();
      int grid = SheetPlanner.plan(spec.with(Arrangement.GRID)).placements().size();
      assertTrue(most >= trimmer && trimmer >= grid, most + ", " + trimmer + ", " + grid);
      double area = (double) spec.paperWidthUm() * spec.paperHeightUm();
      assertTrue((double) most * fill.widthUm() * fill.heightUm() <= area);
    }
  }

  @Test
  void theSameSpecGivesTheSamePlan() {
    for (int i = 0; i < 20; i++) {
      SheetSpec spec = randomSpec(1 + random.nextInt(3));
      assertEquals(SheetPlanner.plan(spec), SheetPlanner.plan(spec));
    }
  }
}
