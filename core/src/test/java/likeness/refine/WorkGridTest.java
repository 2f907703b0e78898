// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.portrait.Framing;
import org.junit.jupiter.api.Test;

class WorkGridTest {

  private static Framing framing(int width, int height, double scale) {
    Affine map = Affine.translation(30, 40).after(Affine.scaling(scale, scale));
    return new Framing(new Size(width, height), map, 0, 300, List.of());
  }

  @Test
  void aSmallPortraitIsRefinedAtTwiceItsSize() {
    WorkGrid grid = WorkGrid.of(framing(413, 531, 4));
    assertEquals(new Size(826, 1062), grid.size());
    assertEquals(
        framing(413, 531, 4).outputToSource().apply(413, 531), grid.toSource().apply(826, 1062));
  }

  @Test
  void notBeyondThePixelsOfTheSource() {
    assertEquals(new Size(413, 531), WorkGrid.of(framing(413, 531, 1.9)).size());
  }

  @Test
  void aLargePortraitIsRefinedAtItsOwnSize() {
    assertEquals(new Size(1200, 1200), WorkGrid.of(framing(1200, 1200, 3)).size());
  }

  @Test
  void aHugePortraitIsRefinedAtLess() {
    Framing framing = framing(4000, 5000, 1);
    WorkGrid grid = WorkGrid.of(framing);
    assertTrue(grid.size().width() * grid.size().height() < 2_010_000, grid.size().toString());
    assertTrue(
        grid.toSource().apply(grid.size().width(), 0).x()
            >= framing.outputToSource().apply(4000, 0).x());
  }
}
