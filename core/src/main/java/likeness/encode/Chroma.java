// SPDX-License-Identifier: Apache-2.0
package likeness.encode;

/** How a JPEG stores colour. */
public enum Chroma {
  /** Both colour differences for every pixel (4:4:4). */
  FULL(1, "4:4:4"),
  /** One pair of colour differences for four pixels (4:2:0). */
  QUARTER(2, "4:2:0"),
  /** Brightness alone. */
  NONE(1, "grey");

  private final int factor;
  private final String label;

  Chroma(int factor, String label) {
    this.factor = factor;
    this.label = label;
  }

  /** The field's name for it. */
  public String label() {
    return label;
  }

  /** How many pixels across share one colour difference. */
  int factor() {
    return factor;
  }
}
