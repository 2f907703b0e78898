// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.PrintStream;
import java.util.List;
import likeness.sheet.Arrangement;
import likeness.sheet.CutStyle;
import likeness.sheet.RulerPolicy;
import likeness.sheet.SheetItem;
import likeness.sheet.SheetPlan;
import likeness.sheet.SheetPlanner;
import likeness.sheet.SheetSpec;
import likeness.sheet.Spacing;

/** Prints how many copies fit on a sheet, beside what other programs place. */
public final class SheetsBench {

  /**
   * A photo size and what others place of it, as computed from their layout rules.
   *
   * @param hivision6 HivisionIDPhotos on 6×4 in
   * @param grid6 a plain grid on 6×4 in with a margin of 3 mm and a gap of 2 mm
   * @param touching6 a plain grid on 6×4 in without margin or gap
   * @param hivisionA4 HivisionIDPhotos on A4
   * @param snapA4 IDPhotoSnap on A4
   * @param gridA4 a plain grid on A4 with a margin of 3 mm and a gap of 2 mm
   */
  private record Peers(
      double widthMm,
      double heightMm,
      int hivision6,
      int grid6,
      int touching6,
      int hivisionA4,
      int snapA4,
      int gridA4) {}

  private static final List<Peers> PEERS =
      List.of(
          new Peers(25, 35, 10, 12, 16, 24, 42, 50),
          new Peers(35, 45, 6, 8, 8, 21, 20, 30),
          new Peers(33, 48, 4, 4, 9, 24, 25, 32),
          new Peers(50.8, 50.8, 2, 2, 6, 15, 15, 15),
          new Peers(50, 70, 2, 2, 4, 10, 9, 12));

  private SheetsBench() {}

  public static void main(String[] args) {
    print(System.out);
  }

  private static void print(PrintStream out) {
    out.println("Copies per sheet; ours: one grid / edge-to-edge cuts / most");
    out.println();
    out.println(
        "| photo mm | 6×4 in, 3 mm + 2 mm | Hivision | grid | 6×4 in borderless | grid "
            + "| A4, 3 mm + 2 mm | Hivision | IDPhotoSnap | grid |");
    out.println("|---|---|---|---|---|---|---|---|---|---|");
    boolean fewer = false;
    for (Peers p : PEERS) {
      int[] six = ours(p, 101.6, 152.4, Spacing.PRINTER);
      int[] touching = ours(p, 101.6, 152.4, Spacing.BORDERLESS);
      int[] a4 = ours(p, 210, 297, Spacing.PRINTER);
      fewer |= six[2] < Math.max(p.hivision6, p.grid6) || touching[2] < p.touching6;
      fewer |= a4[2] < Math.max(p.hivisionA4, Math.max(p.snapA4, p.gridA4));
      out.println(
          "| "
              + mm(p.widthMm)
              + "×"
              + mm(p.heightMm)
              + " | "
              + text(six)
              + " | "
              + p.hivision6
              + " | "
              + p.grid6
              + " | "
              + text(touching)
              + " | "
              + p.touching6
              + " | "
              + text(a4)
              + " | "
              + p.hivisionA4
              + " | "
              + p.snapA4
              + " | "
              + p.gridA4
              + " |");
    }
    out.println();
    out.println(fewer ? "FEWER copies than a peer somewhere" : "Nowhere fewer copies than a peer");
  }

  private static String mm(double length) {
    return length == Math.floor(length) ? String.valueOf((int) length) : String.valueOf(length);
  }

  private static String text(int[] counts) {
    return counts[0] + " / " + counts[1] + " / **" + counts[2] + "**";
  }

  private static int[] ours(Peers photo, double paperW, double paperH, Spacing spacing) {
    SheetSpec spec =
        SheetSpec.of(
                paperW, paperH, List.of(SheetItem.fill("photo", 0, photo.widthMm, photo.heightMm)))
            .with(spacing)
            .with(RulerPolicy.NONE)
            .with(spacing.gapUm() == 0 ? CutStyle.SHARED_LINES : CutStyle.MARKS_IN_GAPS);
    int[] counts = new int[3];
    for (Arrangement arrangement : Arrangement.values()) {
      SheetPlan plan = SheetPlanner.plan(spec.with(arrangement));
      counts[arrangement.ordinal()] = plan.placements().size();
    }
    return counts;
  }
}
