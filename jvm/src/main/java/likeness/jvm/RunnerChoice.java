// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

/** What runs the networks. */
public enum RunnerChoice {
  /** The built-in interpreter alone: no native code; a network in the slot is refused. */
  PURE,
  /** ONNX Runtime alone, the base networks converted. */
  ONNX,
  /**
   * The base networks by the built-in interpreter, so that a photo gives the same bits whether ONNX
   * Runtime is installed or not; the slot's by ONNX Runtime.
   */
  AUTO
}
