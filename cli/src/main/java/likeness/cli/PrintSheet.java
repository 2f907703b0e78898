// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.util.List;
import likeness.geometry.Size;
import likeness.jvm.Made;
import likeness.jvm.SheetFile;
import likeness.jvm.SheetPicture;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetSpec;
import likeness.spec.OutputRule;
import likeness.spec.PaperSpec;

/**
 * A finished sheet.
 *
 * @param copies how many portraits lie on it
 */
record PrintSheet(byte[] bytes, int copies) {
  private static final double MM_PER_INCH = 25.4;

  /** A sheet full of one portrait, at the size that the document prints it. */
  static PrintSheet of(Made made, PaperSpec paper, SheetOptions options) {
    OutputRule rule = made.rule();
    Double frameHeightMm = rule.frameHeightMm();
    double mmPerPixel =
        frameHeightMm == null ? MM_PER_INCH / rule.dpi() : frameHeightMm / rule.frame().height();
    Size size = rule.size();
    SheetItem item =
        SheetItem.fill("portrait", 0, size.width() * mmPerPixel, size.height() * mmPerPixel);
    return of(List.of(item), List.of(SheetPicture.of(made)), paper, options);
  }

  /**
   * @throws IllegalArgumentException if nothing fits on the paper
   */
  static PrintSheet of(
      List<SheetItem> items, List<SheetPicture> pictures, PaperSpec paper, SheetOptions options) {
    SheetSpec spec = options.applyTo(SheetSpec.of(paper.widthMm(), paper.heightMm(), items));
    SheetPlan plan = SheetPlanner.plan(spec);
    if (plan.placements().isEmpty()) {
      throw new IllegalArgumentException(
          "the photo does not fit on " + paper.names().en() + "; choose a larger paper");
    }
    if (plan.missingCopies() > 0) {
      throw new IllegalArgumentException(
          plan.missingCopies()
              + " of the copies do not fit on "
              + paper.names().en()
              + "; choose a larger paper or fewer copies");
    }
    return new PrintSheet(
        SheetFile.bytes(plan, items, pictures, options.format(), options.dpi()),
        plan.placements().size());
  }
}
