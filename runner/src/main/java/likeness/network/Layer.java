// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** One step of a run: reads some maps of the run's memory and fills another. */
abstract class Layer {

  /** Computes this step from {@code maps[slot][plane]}; allocates nothing. */
  abstract void run(double[][][] maps);
}
