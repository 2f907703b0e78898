// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/**
 * What stands behind the person.
 *
 * @param kind plain, graded, textured or busy
 * @param rgb its main colour in sRGB, 0xRRGGBB
 */
public record Backdrop(Kind kind, int rgb) {

  /** The pale grey of a passport booth. */
  public static final Backdrop PALE_GREY = new Backdrop(Kind.PLAIN, 0xE4E5E6);

  /** How much there is to see. */
  public enum Kind {
    /** One colour, to the last code value. */
    PLAIN,
    /** Lighter behind the head, darker in the corners. */
    GRADIENT,
    /** Rough plaster. */
    TEXTURED,
    /** A room out of focus: shelves, lamps, edges, many colours. */
    BUSY
  }
}
