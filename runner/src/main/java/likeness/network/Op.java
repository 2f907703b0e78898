// SPDX-License-Identifier: Apache-2.0
package likeness.network;

/** The operators that are run here, with their codes in the TFLite schema. */
enum Op {
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
  TRANSPOSED_CONVOLUTION(32),
  PAD(34),
  MEAN(40),
  PRELU(54),
  HARD_SWISH(117),
  DENSIFY(124);

  private static final String CUSTOM_NAME = "Convolution2DTransposeBias";
  private final int code;

  Op(int code) {
    this.code = code;
  }

  /**
   * @param customName the operator's own name when it is a custom one, else empty
   */
  static Op of(int code, String customName) {
    for (Op op : values()) {
      if (op.code == code && (op != TRANSPOSED_CONVOLUTION || customName.equals(CUSTOM_NAME))) {
        return op;
      }
    }
    throw new IllegalArgumentException(
        "network file: expected a known operator, got " + code + " " + customName);
  }
}
