// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import likeness.geometry.Micrometres;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;

final class SheetRasterizerTest {

  /** No two pixels alike for up to 65 536 pixels, and none white or grey. */
  private static Raster picture(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      samples[3 * i] = (byte) i;
      samples[3 * i + 1] = (byte) (i >> 8);
      samples[3 * i + 2] = 7;
    }
    return Raster.rgb(width, height, samples);
  }

  @Test
  void copiesAreThePictureItself() {
    // 25.4 dpi/mm·10: 254 dpi gives 10 pixels a millimetre, so 10×12 mm is 100×120 pixels.
    SheetSpec spec =
        SheetSpec.of(50, 50, List.of(SheetItem.fill("p", 0, 10, 12))).with(Spacing.ofMm(1, 1));
    SheetPlan plan = SheetPlanner.plan(spec);
    Raster picture = picture(100, 120);
    Raster sheet =
        SheetRasterizer.render(plan, spec.items(), List.of(picture), 254, Bands.SEQUENTIAL);
    assertEquals(new Size(500, 500), sheet.size());
    assertTrue(plan.placements().size() >= 12);
    int turned = 0;
    for (Placement p : plan.placements()) {
      int left = Micrometres.toPixels(p.xUm(), 254);
      int top = Micrometres.toPixels(p.yUm(), 254);
      turned += p.turned() ? 1 : 0;
      for (int y = 0; y < 120; y++) {
        for (int x = 0; x < 100; x++) {
          // Clockwise: what was x to the right is now down, what was y down is now to the left.
          int drawn =
              p.turned() ? sheet.rgbAt(left + 119 - y, top + x) : sheet.rgbAt(left + x, top + y);
          assertEquals(picture.rgbAt(x, y), drawn);
        }
      }
    }
    assertTrue(turned > 0, "the case has a turned copy");
  }

  @Test
  void marksAreGreyAndTheRestIsWhite() {
    // As in the planner's test: 91×61 mm, copies from 9.5 and 46.5 mm, and from 8 mm down.
    SheetSpec spec =
        SheetSpec.of(91, 61, List.of(SheetItem.of("p", 0, 35, 45, 2))).with(RulerPolicy.NONE);
    Raster sheet =
        SheetRasterizer.render(
            SheetPlanner.plan(spec),
            spec.items(),
            List.of(picture(350, 450)),
            254,
            Bands.SEQUENTIAL);
    assertEquals(0xFFFFFF, sheet.rgbAt(0, 0));
    assertEquals(0x808080, sheet.rgbAt(95, 50), "the left edge's mark, 5 mm down");
    assertEquals(0xFFFFFF, sheet.rgbAt(94, 50));
    assertEquals(0xFFFFFF, sheet.rgbAt(96, 50));
    assertEquals(0xFFFFFF, sheet.rgbAt(95, 78), "0.3 mm are free between mark and copy");
    assertEquals(0x000007, sheet.rgbAt(95, 80), "the first pixel of the copy");
  }

  @Test
  void sharedLinesLieOnTheEdges() {
    SheetSpec spec =
        SheetSpec.of(40, 50, List.of(SheetItem.fill("p", 0, 20, 25)))
            .with(Spacing.BORDERLESS)
            .with(CutStyle.SHARED_LINES);
    Raster sheet =
        SheetRasterizer.render(
            SheetPlanner.plan(spec),
            spec.items(),
            List.of(picture(200, 250)),
            254,
            Bands.SEQUENTIAL);
    for (int y = 0; y < 500; y++) {
      assertEquals(0x808080, sheet.rgbAt(200, y));
      assertEquals(0x808080, sheet.rgbAt(399, y));
    }
    assertEquals(picture(200, 250).rgbAt(199, 1), sheet.rgbAt(199, 1));
  }

  @Test
  void theRulerMeasuresMillimetres() {
    SheetSpec spec = SheetSpec.of(210, 297, List.of(SheetItem.of("p", 0, 35, 45, 1)));
    SheetPlan plan = SheetPlanner.plan(spec);
    Raster sheet =
        SheetRasterizer.render(
            plan, spec.items(), List.of(picture(350, 450)), 254, Bands.SEQUENTIAL);
    Ruler ruler = plan.ruler();
    assertTrue(ruler != null && !ruler.vertical() && ruler.lengthUm() == 100_000);
    int row = Micrometres.toPixels(ruler.yUm(), 254) + 8;
    int first = -1;
    int last = -1;
    int ticks = 0;
    for (int x = 0; x < sheet.width(); x++) {
      if (sheet.rgbAt(x, row) != 0xFFFFFF) {
        first = first < 0 ? x : first;
        last = x;
        ticks++;
      }
    }
    assertEquals(101, ticks);
    assertEquals(1000, last - first, "100 mm at 10 pixels a millimetre");
  }

  @Test
  void anotherSizeIsResampledAndAnotherShapeRefused() {
    SheetSpec spec =
        SheetSpec.of(100, 150, List.of(SheetItem.of("p", 0, 35, 45, 2))).with(RulerPolicy.NONE);
    SheetPlan plan = SheetPlanner.plan(spec);
    byte[] grey = new byte[413 * 531 * 3];
    Arrays.fill(grey, (byte) 90);
    List<Raster> constant = List.of(Raster.rgb(413, 531, grey));
    Raster sheet = SheetRasterizer.render(plan, spec.items(), constant, 600, Bands.SEQUENTIAL);
    Size copy = SheetRasterizer.copySize(spec.items().get(0), 600);
    assertEquals(new Size(827, 1063), copy);
    for (Placement p : plan.placements()) {
      int left = Micrometres.toPixels(p.xUm(), 600);
      int top = Micrometres.toPixels(p.yUm(), 600);
      assertEquals(0x5A5A5A, sheet.rgbAt(left, top));
      assertEquals(0x5A5A5A, sheet.rgbAt(left + 826, top + 1062));
      assertEquals(0xFFFFFF, sheet.rgbAt(left + 827, top + 500));
    }
    List<Raster> square = List.of(picture(413, 413));
    assertThrows(
        IllegalArgumentException.class,
        () -> SheetRasterizer.render(plan, spec.items(), square, 300, Bands.SEQUENTIAL));
  }

  @Test
  void refusesWhatItCannotDraw() {
    SheetSpec spec = SheetSpec.of(100, 150, List.of(SheetItem.of("p", 1, 35, 45, 1)));
    SheetPlan plan = SheetPlanner.plan(spec);
    List<Raster> one = List.of(picture(35, 45));
    assertThrows(
        IllegalArgumentException.class,
        () -> SheetRasterizer.render(plan, spec.items(), one, 300, Bands.SEQUENTIAL));
    assertThrows(
        IllegalArgumentException.class,
        () -> SheetRasterizer.render(plan, spec.items(), one, 20, Bands.SEQUENTIAL));
  }
}
