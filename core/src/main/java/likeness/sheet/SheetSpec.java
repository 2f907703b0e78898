// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.List;
import likeness.geometry.Micrometres;

/**
 * What is wanted on a sheet.
 *
 * @param paperWidthUm the paper's width, 20 mm to 2 m; the planner may turn the paper
 * @param paperHeightUm the paper's height, 20 mm to 2 m
 * @param items in the order in which they get room when there is not enough for all
 */
public record SheetSpec(
    int paperWidthUm,
    int paperHeightUm,
    Spacing spacing,
    CutStyle cutStyle,
    Arrangement arrangement,
    RulerPolicy ruler,
    List<SheetItem> items) {

  private static final int LEAST_PAPER_UM = 20 * Micrometres.PER_MM;
  private static final int MOST_PAPER_UM = 2000 * Micrometres.PER_MM;

  public SheetSpec {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items: expected at least 1, got 0");
    }
    if (Math.min(paperWidthUm, paperHeightUm) < LEAST_PAPER_UM
        || Math.max(paperWidthUm, paperHeightUm) > MOST_PAPER_UM) {
      throw new IllegalArgumentException(
          "paper: expected 20 mm to 2000 mm a side, got "
              + paperWidthUm
              + "×"
              + paperHeightUm
              + " µm");
    }
    if (2 * spacing.marginUm() >= Math.min(paperWidthUm, paperHeightUm)) {
      throw new IllegalArgumentException(
          "margin: expected less than half the paper, got " + spacing.marginUm() + " µm");
    }
  }

  /**
   * A sheet with the printer's usual margin, marks in the gaps, the most copies, and a ruler where
   * it costs none.
   */
  public static SheetSpec of(double paperWidthMm, double paperHeightMm, List<SheetItem> items) {
    return new SheetSpec(
        Micrometres.ofMm(paperWidthMm),
        Micrometres.ofMm(paperHeightMm),
        Spacing.PRINTER,
        CutStyle.MARKS_IN_GAPS,
        Arrangement.MOST,
        RulerPolicy.IF_ROOM,
        items);
  }

  public SheetSpec with(Spacing other) {
    return new SheetSpec(paperWidthUm, paperHeightUm, other, cutStyle, arrangement, ruler, items);
  }

  public SheetSpec with(CutStyle other) {
    return new SheetSpec(paperWidthUm, paperHeightUm, spacing, other, arrangement, ruler, items);
  }

  public SheetSpec with(Arrangement other) {
    return new SheetSpec(paperWidthUm, paperHeightUm, spacing, cutStyle, other, ruler, items);
  }

  public SheetSpec with(RulerPolicy other) {
    return new SheetSpec(paperWidthUm, paperHeightUm, spacing, cutStyle, arrangement, other, items);
  }
}
