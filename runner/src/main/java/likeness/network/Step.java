// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * One operator, ready to run: its weights decoded, its sizes fixed. Holds no state, so that many
 * photos can share it.
 */
interface Step {

  /**
   * Computes the step's output.
   *
   * @param buffers one array for each of the plan's buffers, of at least the planned length
   */
  void run(double[][] buffers);
}
