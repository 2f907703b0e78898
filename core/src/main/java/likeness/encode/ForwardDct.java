// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/**
 * The 8×8 forward cosine transform of ITU-T T.81 (A.3.3) in integers, so that it gives the same
 * bits everywhere.
 *
 * <p>Samples and coefficients carry four fractional bits; the error of a coefficient is below 0.1.
 */
final class ForwardDct {
  /** cos(kπ/16)/2 with 13 fractional bits. */
  private static final int K1 = 4017;

  private static final int K2 = 3784;
  private static final int K3 = 3406;
  private static final int K4 = 2896;
  private static final int K5 = 2276;
  private static final int K6 = 1567;
  private static final int K7 = 799;
  private static final int SHIFT = 13;
  private static final int HALF = 1 << (SHIFT - 1);

  private ForwardDct() {}

  /** Replaces the 64 samples of {@code block}, row by row, by their coefficients. */
  static void transform(int[] block) {
    for (int row = 0; row < 64; row += 8) {
      line(block, row, 1);
    }
    for (int column = 0; column < 8; column++) {
      line(block, column, 8);
    }
  }

  private static void line(int[] b, int at, int step) {
    int x0 = b[at];
    int x1 = b[at + step];
    int x2 = b[at + 2 * step];
    int x3 = b[at + 3 * step];
    int x4 = b[at + 4 * step];
    int x5 = b[at + 5 * step];
    int x6 = b[at + 6 * step];
    int x7 = b[at + 7 * step];
    int s0 = x0 + x7;
    int s1 = x1 + x6;
    int s2 = x2 + x5;
    int s3 = x3 + x4;
    int d0 = x0 - x7;
    int d1 = x1 - x6;
    int d2 = x2 - x5;
    int d3 = x3 - x4;
    b[at] = ((s0 + s1 + s2 + s3) * K4 + HALF) >> SHIFT;
    b[at + step] = (d0 * K1 + d1 * K3 + d2 * K5 + d3 * K7 + HALF) >> SHIFT;
    b[at + 2 * step] = ((s0 - s3) * K2 + (s1 - s2) * K6 + HALF) >> SHIFT;
    b[at + 3 * step] = (d0 * K3 - d1 * K7 - d2 * K1 - d3 * K5 + HALF) >> SHIFT;
    b[at + 4 * step] = ((s0 - s1 - s2 + s3) * K4 + HALF) >> SHIFT;
    b[at + 5 * step] = (d0 * K5 - d1 * K1 + d2 * K7 + d3 * K3 + HALF) >> SHIFT;
    b[at + 6 * step] = ((s0 - s3) * K6 - (s1 - s2) * K2 + HALF) >> SHIFT;
    b[at + 7 * step] = (d0 * K7 - d1 * K5 + d2 * K3 - d3 * K1 + HALF) >> SHIFT;
  }
}
