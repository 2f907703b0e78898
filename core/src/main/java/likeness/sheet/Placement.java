// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

/**
 * Where one copy lies.
 *
 * @param item which of the spec's items it is
 * @param widthUm its width as it lies
 * @param heightUm its height as it lies
 * @param turned whether the photo is turned by 90° clockwise: its top is on the right
 */
public record Placement(int item, int xUm, int yUm, int widthUm, int heightUm, boolean turned) {

  public int rightUm() {
    return xUm + widthUm;
  }

  public int bottomUm() {
    return yUm + heightUm;
  }
}
