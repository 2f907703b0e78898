// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

/** The operators that our networks use, with their builtin codes in the TensorFlow Lite schema. */
public enum Operation {
  ADD(0),
  AVERAGE_POOL(1),
  CONCATENATION(2),
  CONVOLUTION(3),
  DEPTHWISE_CONVOLUTION(4),
  DEPTH_TO_SPACE(5),
  DEQUANTIZE(6),
  LOGISTIC(14),
  MAX_POOL(17),
  MULTIPLY(18),
  RELU(19),
  RESHAPE(22),
  RESIZE_BILINEAR(23),
  /** The custom operator {@code Convolution2DTransposeBias}. */
  TRANSPOSED_CONVOLUTION(32),
  PAD(34),
  MEAN(40),
  PRELU(54),
  HARD_SWISH(117),
  DENSIFY(124);

  private static final String CUSTOM_NAME = "Convolution2DTransposeBias";

  private final int code;

  Operation(int code) {
    this.code = code;
  }

  static Operation of(int code, String customName) {
    for (Operation operation : values()) {
      if (operation.code == code
          && (operation != TRANSPOSED_CONVOLUTION || customName.equals(CUSTOM_NAME))) {
        return operation;
      }
    }
    throw new IllegalArgumentException(
        "model: expected an operator of our networks, got code " + code + " " + customName);
  }
}
