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
    String width = text.substring(0, Math.max(0, colon));
    String height = text.substring(colon + 1);
    if (!Syntax.isShortNumber(width) || !Syntax.isShortNumber(height)) {
      throw new IllegalArgumentException(
          "aspect: expected two whole numbers as in 3:4, got " + text);
    }
    return new Aspect(Integer.parseInt(width), Integer.parseInt(height));
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
