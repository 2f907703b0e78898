// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** How a JPEG stores colour. */
public enum Chroma {
  /** Both colour differences for every pixel (4:4:4). */
  FULL(1),
  /** One pair of colour differences for four pixels (4:2:0). */
  QUARTER(2),
  /** Brightness alone. */
  NONE(1);

  private final int factor;

  Chroma(int factor) {
    this.factor = factor;
  }

  /** How many pixels across share one colour difference. */
  int factor() {
    return factor;
  }
}
