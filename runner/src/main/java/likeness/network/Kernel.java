// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * How a kernel moves over a map.
 *
 * @param width pixels of the kernel along a row
 * @param height its rows
 * @param strideX step along a row
 * @param strideY step from row to row
 * @param left zeros before each row
 * @param top rows of zeros before the first
 */
record Kernel(int width, int height, int strideX, int strideY, int left, int top) {

  int taps() {
    return width * height;
  }
}
