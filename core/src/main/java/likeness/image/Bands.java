// SPDX-License-Identifier: Apache-2.0
package likeness.image;

/**
 * Runs the bands of a kernel, in any order, perhaps at the same time; given by the host because
 * core has no threads.
 *
 * <p>A kernel's result never depends on how its rows are cut into bands.
 */
@FunctionalInterface
public interface Bands {

  /** Rows of a strip: few enough to be spread, enough to keep the cache warm. */
  int STRIP_ROWS = 8;

  /** The golden section. */
  double GOLDEN = 0.618;

  /** One band after the other, on the caller's thread. */
  Bands SEQUENTIAL = (rows, kernel) -> kernel.run(0, rows);

  /**
   * Calls {@code kernel} for bands that together cover the rows 0 to {@code rows} once, and returns
   * when all are done.
   */
  void run(int rows, Kernel kernel);

  /**
   * The same for work that is uneven from top to bottom: each band gets narrow strips from all over
   * the picture instead of one part of it.
   */
  default void runSpread(int rows, Kernel kernel) {
    int strips = (rows + STRIP_ROWS - 1) / STRIP_ROWS;
    int stride = stride(strips);
    run(
        strips,
        (from, to) -> {
          int strip = (int) ((long) from * stride % strips);
          for (int i = from; i < to; i++) {
            int first = strip * STRIP_ROWS;
            kernel.run(first, Math.min(rows, first + STRIP_ROWS));
            strip = (strip + stride) % strips;
          }
        });
  }

  /** A stride that comes by every strip once, near the golden section, which spreads best. */
  private static int stride(int strips) {
    int stride = Math.max(1, (int) (strips * GOLDEN));
    while (commonDivisor(stride, strips) > 1) {
      stride++;
    }
    return stride;
  }

  private static int commonDivisor(int a, int b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }

  /** Work on the rows {@code from} (inclusive) to {@code to} (exclusive). */
  @FunctionalInterface
  interface Kernel {
    void run(int from, int to);
  }
}
