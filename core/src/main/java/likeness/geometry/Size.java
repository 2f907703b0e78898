// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

/** A width and a height in whole pixels, each at least 1. */
public record Size(int width, int height) {

  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "size: expected at least 1×1, got " + width + "×" + height);
    }
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}
