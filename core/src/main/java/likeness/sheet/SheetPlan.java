// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the copies lie on the paper.
 *
 * @param widthUm the paper's width as it is printed, perhaps turned
 * @param heightUm the paper's height as it is printed
 * @param gapUm the gap that was used
 * @param cutStyle the cut style that was used
 * @param placements item by item, each from the top left to the bottom right
 * @param marks cut marks and cut lines; never inside a photo
 * @param ruler absent if unwanted or if there is no room
 * @param missing for each item of the spec, how many of the wanted copies found no room; 0 for FILL
 */
public record SheetPlan(
    int widthUm,
    int heightUm,
    int gapUm,
    CutStyle cutStyle,
    List<Placement> placements,
    List<Line> marks,
    @Nullable Ruler ruler,
    List<Integer> missing) {

  public SheetPlan {
    placements = List.copyOf(placements);
    marks = List.copyOf(marks);
    missing = List.copyOf(missing);
  }

  /** How many copies of an item lie on the sheet. */
  public int copies(int item) {
    int n = 0;
    for (Placement p : placements) {
      n += p.item() == item ? 1 : 0;
    }
    return n;
  }

  /** How many wanted copies found no room. */
  public int missingCopies() {
    int n = 0;
    for (int m : missing) {
      n += m;
    }
    return n;
  }
}
