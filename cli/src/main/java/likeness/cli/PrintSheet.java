// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.util.List;
import likeness.geometry.Size;
import likeness.jvm.SheetFile;
import likeness.jvm.SheetFormat;
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

  /** Where the copies lie, which is known before the portraits are. */
  record Layout(SheetPlan plan, List<SheetItem> items, SheetFormat format, int dpi) {

    Layout {
      items = List.copyOf(items);
    }

    /** A sheet full of one portrait, at the size that the document prints it. */
    static Layout of(OutputRule rule, PaperSpec paper, SheetOptions options) {
      Double frameHeightMm = rule.frameHeightMm();
      double mmPerPixel =
          frameHeightMm == null ? MM_PER_INCH / rule.dpi() : frameHeightMm / rule.frame().height();
      Size size = rule.size();
      SheetItem item =
          SheetItem.fill("portrait", 0, size.width() * mmPerPixel, size.height() * mmPerPixel);
      return of(List.of(item), paper, options);
    }

    /**
     * @throws IllegalArgumentException if nothing fits on the paper, or not as many as asked for
     */
    static Layout of(List<SheetItem> items, PaperSpec paper, SheetOptions options) {
      SheetSpec spec = options.applyTo(SheetSpec.of(paper.widthMm(), paper.heightMm(), items));
      SheetPlan plan = SheetPlanner.plan(spec);
      String name = paper.names().en();
      if (plan.placements().isEmpty()) {
        throw new IllegalArgumentException(
            "the photo does not fit on " + name + "; choose a larger paper");
      }
      if (plan.missingCopies() > 0) {
        throw new IllegalArgumentException(
            plan.missingCopies()
                + " of the copies do not fit on "
                + name
                + "; choose a larger paper or fewer copies");
      }
      return new Layout(plan, items, options.format(), options.dpi());
    }

    /** The file with these pictures, one for each image of the items. */
    PrintSheet print(List<SheetPicture> pictures) {
      return new PrintSheet(
          SheetFile.bytes(plan, items, pictures, format, dpi), plan.placements().size());
    }
  }
}
