// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * Lays a padded plane out so that every tap of a kernel becomes one contiguous run.
 *
 * <p>With stride s the plane is split into s×s phases, each holding every s-th pixel of every s-th
 * row. In a phase the kernel moves by one pixel, and its taps are plain offsets. Rows carry a few
 * spare pixels at the end, which give sums nobody reads.
 */
final class Patches {
  private final Shape in;
  private final Shape out;
  private final int kernelWidth;
  private final int kernelHeight;
  private final int strideX;
  private final int strideY;
  private final int left;
  private final int top;
  private final int rowLength;
  private final int rows;

  Patches(
      Shape in,
      Shape out,
      int kernelWidth,
      int kernelHeight,
      int strideX,
      int strideY,
      int left,
      int top) {
    this.in = in;
    this.out = out;
    this.kernelWidth = kernelWidth;
    this.kernelHeight = kernelHeight;
    this.strideX = strideX;
    this.strideY = strideY;
    this.left = left;
    this.top = top;
    this.rowLength = out.width() + (kernelWidth - 1) / strideX;
    this.rows = out.height() + (kernelHeight - 1) / strideY;
  }

  /** The length of one channel's phases; they end with a row of spare zeros. */
  int size() {
    return strideX * strideY * phaseSize();
  }

  private int phaseSize() {
    return (rows + 1) * rowLength;
  }

  int rowLength() {
    return rowLength;
  }

  /** The number of sums of one plane, spare ones included. */
  int sums() {
    return out.height() * rowLength;
  }

  int taps() {
    return kernelWidth * kernelHeight;
  }

  /** Where the run of a tap begins, row by row of the kernel. */
  int offset(int tap) {
    int ky = tap / kernelWidth;
    int kx = tap % kernelWidth;
    int phase = ky % strideY * strideX + kx % strideX;
    return phase * phaseSize() + ky / strideY * rowLength + kx / strideX;
  }

  /** Lays out the plane that begins at {@code from}. */
  void lay(double[] x, int from, double[] patches, int to) {
    for (int phaseY = 0; phaseY < strideY; phaseY++) {
      for (int phaseX = 0; phaseX < strideX; phaseX++) {
        int base = to + (phaseY * strideX + phaseX) * phaseSize();
        for (int row = 0; row < rows; row++) {
          layRow(
              x,
              from,
              row * strideY + phaseY - top,
              phaseX - left,
              patches,
              base + row * rowLength);
        }
      }
    }
  }

  private void layRow(double[] x, int from, int y, int x0, double[] patches, int to) {
    boolean inside = y >= 0 && y < in.height();
    for (int i = 0; i < rowLength; i++) {
      int at = i * strideX + x0;
      patches[to + i] = inside && at >= 0 && at < in.width() ? x[from + y * in.width() + at] : 0;
    }
  }

  /** Copies the sums of one plane without the spare ones. */
  void gather(double[] sums, double[] y, int to) {
    for (int row = 0; row < out.height(); row++) {
      System.arraycopy(sums, row * rowLength, y, to + row * out.width(), out.width());
    }
  }
}
