// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

/**
 * How the window of a convolution or pooling moves.
 *
 * @param same whether the border is filled with zeros so that the output has ⌈input / stride⌉
 *     pixels
 * @param strideX step along a row, in pixels
 * @param strideY step from row to row, in pixels
 * @param activation what is applied to the result
 */
public record Window(boolean same, int strideX, int strideY, Activation activation) {
  public Window {
    if (strideX < 1 || strideY < 1) {
      throw new IllegalArgumentException(
          "window: expected positive strides, got " + strideX + "×" + strideY);
    }
  }

  /**
   * The pixels of the output along an axis with {@code input} pixels under a kernel of {@code
   * kernel}.
   */
  public static int outputs(boolean same, int input, int kernel, int stride) {
    return ((same ? input : input - kernel + 1) + stride - 1) / stride;
  }

  /** The zeros before the first pixel along an axis; an odd one is left for the end. */
  public static int padBefore(boolean same, int input, int kernel, int stride) {
    return padTotal(same, input, kernel, stride) / 2;
  }

  /** The zeros before and after together. */
  public static int padTotal(boolean same, int input, int kernel, int stride) {
    int outputs = outputs(same, input, kernel, stride);
    return same ? Math.max((outputs - 1) * stride + kernel - input, 0) : 0;
  }
}
