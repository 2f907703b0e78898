// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** A shape as a ratio of whole numbers, width to height. */
public record Aspect(int width, int height) {

  public Aspect {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "aspect: expected whole numbers from 1, got " + width + ":" + height);
    }
  }

  /** Reads {@code 3:4}. */
  public static Aspect parse(String text) {
    int colon = text.indexOf(':');
    if (!text.matches("[0-9]{1,5}:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "aspect: expected two whole numbers as in 3:4, got " + text);
    }
    return new Aspect(
        Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
  }

  public double ratio() {
    return (double) width / height;
  }

  /** The same shape in the smallest whole numbers. */
  public Aspect reduced() {
    int a = width;
    int b = height;
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    return new Aspect(width / a, height / a);
  }
}
