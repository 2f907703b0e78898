// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Never fewer copies than other programs, nor than the paper list states. */
final class CapacityTest {

  static SheetPlan fill(double paperW, double paperH, double w, double h, Spacing spacing) {
    SheetSpec spec =
        SheetSpec.of(paperW, paperH, List.of(SheetItem.fill("photo", 0, w, h))).with(spacing);
    SheetPlan plan = SheetPlanner.plan(spec);
    SheetAssertions.assertSound(spec, plan);
    return plan;
  }

  /**
   * Photo; on 4×6 in: HivisionIDPhotos, 3-mm margin and 2-mm gap, no margin; on A4:
   * HivisionIDPhotos, IDPhotoSnap, 3-mm margin and 2-mm gap.
   */
  @ParameterizedTest
  @CsvSource({
    "25, 35, 10, 12, 16, 24, 42, 50",
    "35, 45, 6, 8, 8, 21, 20, 30",
    "33, 48, 4, 4, 9, 24, 25, 32",
    "50.8, 50.8, 2, 2, 6, 15, 15, 15",
    "50, 70, 2, 2, 4, 10, 9, 12",
  })
  void neverFewerThanPeers(
      double w, double h, int hv6, int grid6, int borderless6, int hvA4, int snapA4, int gridA4) {
    int small = fill(101.6, 152.4, w, h, Spacing.PRINTER).placements().size();
    int borderless = fill(101.6, 152.4, w, h, Spacing.BORDERLESS).placements().size();
    int a4 = fill(210, 297, w, h, Spacing.PRINTER).placements().size();
    assertTrue(small >= Math.max(hv6, grid6), "4×6 in: " + small);
    assertTrue(borderless >= borderless6, "4×6 in borderless: " + borderless);
    assertTrue(a4 >= Math.max(hvA4, Math.max(snapA4, gridA4)), "A4: " + a4);
  }

  /** One paper and photo of the paper list with its two capacities. */
  record Row(
      String paper, double paperW, double paperH, double w, double h, int grid, int touching) {}

  static List<Row> paperList() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                CapacityTest.class.getResourceAsStream("capacity.csv"), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          String[] f = line.split(",", -1);
          rows.add(
              new Row(
                  f[0],
                  Double.parseDouble(f[1]),
                  Double.parseDouble(f[2]),
                  Double.parseDouble(f[3]),
                  Double.parseDouble(f[4]),
                  Integer.parseInt(f[5]),
                  Integer.parseInt(f[6])));
        }
      }
    }
    return rows;
  }

  @Test
  void thePaperListIsComplete() throws IOException {
    assertEquals(28 * 13, paperList().size());
  }

  @ParameterizedTest
  @MethodSource("paperList")
  void neverFewerThanThePaperList(Row row) {
    int grid = fill(row.paperW, row.paperH, row.w, row.h, Spacing.PRINTER).placements().size();
    int touching =
        fill(row.paperW, row.paperH, row.w, row.h, Spacing.BORDERLESS).placements().size();
    assertTrue(grid >= row.grid, row + ": " + grid);
    assertTrue(touching >= row.touching, row + ": " + touching);
  }
}
