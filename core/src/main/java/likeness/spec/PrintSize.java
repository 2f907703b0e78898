// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import org.jspecify.annotations.Nullable;

/**
 * The size of the paper photo.
 *
 * @param widthRangeMm other widths that are taken as well
 * @param heightRangeMm other heights that are taken as well
 */
public record PrintSize(
    double widthMm,
    double heightMm,
    @Nullable Range widthRangeMm,
    @Nullable Range heightRangeMm,
    @Nullable String note) {

  /**
   * Larger than any photo that is handed in; keeps a slip of units from asking for a wall of
   * pixels.
   */
  private static final double MAX_MM = 500;

  public PrintSize {
    if (!(widthMm > 0 && widthMm <= MAX_MM) || !(heightMm > 0 && heightMm <= MAX_MM)) {
      throw new IllegalArgumentException(
          "print: expected w and h above 0 and at most " + (int) MAX_MM + " mm");
    }
  }
}
