// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * What is worn below the neck.
 *
 * @param cut the kind of garment
 * @param rgb its colour in sRGB, 0xRRGGBB
 */
public record Clothes(Cut cut, int rgb) {

  /** The kind of garment. */
  public enum Cut {
    T_SHIRT,
    SHIRT,
    /** An open jacket over a pale shirt. */
    JACKET,
    SWEATER
  }
}
