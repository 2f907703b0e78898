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

  /** One band after the other, on the caller's thread. */
  Bands SEQUENTIAL = (rows, kernel) -> kernel.run(0, rows);

  /**
   * Calls {@code kernel} for bands that together cover the rows 0 to {@code rows} once, and returns
   * when all are done.
   */
  void run(int rows, Kernel kernel);

  /** Work on the rows {@code from} (inclusive) to {@code to} (exclusive). */
  @FunctionalInterface
  interface Kernel {
    void run(int from, int to);
  }
}
