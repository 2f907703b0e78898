// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import likeness.geometry.Micrometres;

/**
 * The room round the copies.
 *
 * @param marginUm the least distance from a copy to the paper's edge: what the printer cannot print
 * @param gapUm the least distance between two copies
 * @param leastGapUm how far the gap may shrink where the policy lets it
 */
public record Spacing(int marginUm, int gapUm, int leastGapUm, GapPolicy policy) {

  /**
   * For printers that leave a margin: 3 mm is the unprintable border most ink-jet and laser
   * printers name; in 2 mm a cut may go astray by 1 mm without touching a photo.
   */
  public static final Spacing PRINTER = ofMm(3, 2);

  /** For labs and borderless printers; the copies touch. */
  public static final Spacing BORDERLESS = ofMm(0, 0);

  public Spacing {
    int most = 500 * Micrometres.PER_MM;
    if (marginUm < 0 || marginUm > most) {
      throw new IllegalArgumentException("margin: expected 0 to 500000 µm, got " + marginUm);
    }
    if (leastGapUm < 0 || gapUm < leastGapUm || gapUm > most) {
      throw new IllegalArgumentException(
          "gap: expected 0 ≤ least gap ≤ gap ≤ 500000 µm, got " + leastGapUm + " and " + gapUm);
    }
  }

  /** A margin and a gap that stay as they are. */
  public static Spacing ofMm(double marginMm, double gapMm) {
    int gap = Micrometres.ofMm(gapMm);
    return new Spacing(Micrometres.ofMm(marginMm), gap, gap, GapPolicy.KEEP);
  }

  /**
   * The same spacing with a gap that may shrink to {@code leastGapMm} or, if the policy says so,
   * vanish.
   */
  public Spacing shrinking(double leastGapMm, GapPolicy how) {
    return new Spacing(marginUm, gapUm, Micrometres.ofMm(leastGapMm), how);
  }
}
