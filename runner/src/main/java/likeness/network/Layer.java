// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** One step of a run: reads some slots of the run's memory and fills another. */
abstract class Layer {

  /** Computes this step; allocates nothing. */
  abstract void run(double[][] slots);
}
