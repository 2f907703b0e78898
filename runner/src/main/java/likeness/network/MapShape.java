// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * The shape of a buffer: planes of rows. A tensor that is no picture any more has one plane of one
 * row.
 *
 * @param planes channels
 */
record MapShape(int planes, int height, int width) {
  int area() {
    return height * width;
  }

  int length() {
    return planes * height * width;
  }

  @Override
  public String toString() {
    return planes + "×" + height + "×" + width;
  }
}
