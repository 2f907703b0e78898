// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/**
 * How a window slides over a picture: its size, its stride and how many rows and columns lie before
 * the picture.
 *
 * <p>SAME padding as TensorFlow defines it: the output has ⌈in/stride⌉ places, and what the padding
 * has too much lies at the end.
 */
record Window2d(
    int height,
    int width,
    int strideY,
    int strideX,
    int padTop,
    int padLeft,
    int outHeight,
    int outWidth) {

  static Window2d of(MapShape in, int height, int width, int strideY, int strideX, boolean same) {
    int outHeight =
        same ? (in.height() + strideY - 1) / strideY : (in.height() - height) / strideY + 1;
    int outWidth = same ? (in.width() + strideX - 1) / strideX : (in.width() - width) / strideX + 1;
    int padY = Math.max(0, (outHeight - 1) * strideY + height - in.height());
    int padX = Math.max(0, (outWidth - 1) * strideX + width - in.width());
    return new Window2d(height, width, strideY, strideX, padY / 2, padX / 2, outHeight, outWidth);
  }

  /** Whether every output is made from the input at the same place alone. */
  boolean isPoint() {
    return height == 1 && width == 1 && strideY == 1 && strideX == 1;
  }
}
