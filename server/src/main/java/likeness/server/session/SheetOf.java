// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import java.util.List;
import likeness.geometry.Size;
import likeness.jvm.SheetFile;
import likeness.jvm.SheetFormat;
import likeness.server.http.Problem;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetSpec;
import likeness.spec.DocumentSpecs;
import likeness.spec.OutputRule;
import likeness.spec.PaperSpec;

/** A sheet full of one result. */
final class SheetOf {
  private static final double MM_PER_INCH = 25.4;
  private static final int DPI = 300;

  private SheetOf() {}

  static byte[] pdf(Finished result, DocumentSpecs documents, String paperName) {
    PaperSpec paper =
        documents
            .papers()
            .find(paperName)
            .orElseThrow(
                () -> new Problem(400, "no-such-paper", "paper: expected one of /api/v1/papers"));
    SheetItem item = item(result.rule());
    SheetPlan plan =
        SheetPlanner.plan(SheetSpec.of(paper.widthMm(), paper.heightMm(), List.of(item)));
    if (plan.placements().isEmpty()) {
      throw new Problem(422, "paper-too-small", "the photo does not fit; choose a larger paper");
    }
    return SheetFile.bytes(plan, List.of(item), List.of(result.picture()), SheetFormat.PDF, DPI);
  }

  private static SheetItem item(OutputRule rule) {
    Double frameHeightMm = rule.frameHeightMm();
    double mmPerPixel =
        frameHeightMm == null ? MM_PER_INCH / rule.dpi() : frameHeightMm / rule.frame().height();
    Size size = rule.size();
    return SheetItem.fill("portrait", 0, size.width() * mmPerPixel, size.height() * mmPerPixel);
  }
}
