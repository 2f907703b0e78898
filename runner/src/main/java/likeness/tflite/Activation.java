// SPDX-License-Identifier: Apache-2.0
package likeness.tflite;

/** The activation fused into an operator. */
public enum Activation {
  NONE,
  RELU,
  RELU6;

  static Activation of(int code) {
    switch (code) {
      case 0:
        return NONE;
      case 1:
        return RELU;
      case 3:
        return RELU6;
      default:
        throw new IllegalArgumentException("activation: expected 0, 1 or 3, got " + code);
    }
  }
}
