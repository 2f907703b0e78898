// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import likeness.geometry.Size;

/**
 * A network that tells a person from the background: [1, 3, H, W] → [1, 1, H, W].
 *
 * @param network which to ask the host for
 * @param output which of its outputs is the alpha, from 0
 */
public record MatteNetwork(
    Network network,
    InputSize size,
    Normalisation normalisation,
    int output,
    Activation activation) {

  /** What is still to be done to the output to make it alpha in [0, 1]. */
  public enum Activation {
    /** Nothing: it is alpha already. */
    NONE,
    /** 1 / (1 + e^−x). */
    SIGMOID
  }

  /** The base network, see {@link Network#SELFIE}. */
  public static final MatteNetwork SELFIE =
      new MatteNetwork(
          Network.SELFIE,
          new InputSize.Fixed(new Size(256, 256)),
          Normalisation.UNIT,
          0,
          Activation.NONE);

  /** An output beyond this is one that no matte network has. */
  private static final int MAX_OUTPUT = 63;

  public MatteNetwork {
    if (output < 0 || output > MAX_OUTPUT) {
      throw new IllegalArgumentException("output: expected 0 to " + MAX_OUTPUT + ", got " + output);
    }
  }
}
