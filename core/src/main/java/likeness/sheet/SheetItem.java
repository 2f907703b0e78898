// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import likeness.geometry.Micrometres;
import likeness.geometry.Size;

/**
 * One person's photo in one size, and how many copies of it are wanted.
 *
 * @param label what the item is called in messages; not printed
 * @param image which of the sheet's pictures it shows, counted from 0
 * @param widthUm the width of the upright photo, 5 mm to 1 m
 * @param heightUm the height of the upright photo, 5 mm to 1 m
 * @param copies how many are wanted, or {@link #FILL}
 */
public record SheetItem(String label, int image, int widthUm, int heightUm, int copies) {

  /** As many copies as fit; several such items share the room evenly. */
  public static final int FILL = Integer.MAX_VALUE;

  private static final int LEAST_UM = 5 * Micrometres.PER_MM;
  private static final int MOST_UM = 1000 * Micrometres.PER_MM;
  private static final int MOST_COPIES = 10_000;

  /**
   * What nobody sees in a face; documents' own pixel sizes differ from their millimetres by up to
   * half of it.
   */
  private static final double SHAPE_TOLERANCE = 0.01;

  public SheetItem {
    if (widthUm < LEAST_UM || heightUm < LEAST_UM || widthUm > MOST_UM || heightUm > MOST_UM) {
      throw new IllegalArgumentException(
          "photo: expected 5 mm to 1000 mm a side, got " + widthUm + "×" + heightUm + " µm");
    }
    if (copies < 1 || (copies > MOST_COPIES && copies != FILL)) {
      throw new IllegalArgumentException("copies: expected 1 to 10000 or FILL, got " + copies);
    }
    if (image < 0) {
      throw new IllegalArgumentException("image: expected 0 or more, got " + image);
    }
  }

  /** An item of which as many copies as fit are wanted. */
  public static SheetItem fill(String label, int image, double widthMm, double heightMm) {
    return new SheetItem(label, image, Micrometres.ofMm(widthMm), Micrometres.ofMm(heightMm), FILL);
  }

  /** An item of which a number of copies is wanted. */
  public static SheetItem of(String label, int image, double widthMm, double heightMm, int copies) {
    return new SheetItem(
        label, image, Micrometres.ofMm(widthMm), Micrometres.ofMm(heightMm), copies);
  }

  /**
   * Makes sure that a picture can be this item without being stretched visibly.
   *
   * @throws IllegalArgumentException if its shape is off by more than 1 % and the rounding to
   *     pixels
   */
  public void requireShape(Size picture) {
    double wanted = (double) widthUm / heightUm;
    double off = Math.abs(picture.width() - wanted * picture.height());
    if (off > picture.width() * SHAPE_TOLERANCE + 1) {
      throw new IllegalArgumentException(
          "picture: expected the shape of "
              + widthUm
              + "×"
              + heightUm
              + " µm, got "
              + picture
              + " pixels");
    }
  }

  boolean fills() {
    return copies == FILL;
  }

  int shortSideUm() {
    return Math.min(widthUm, heightUm);
  }

  int longSideUm() {
    return Math.max(widthUm, heightUm);
  }
}
