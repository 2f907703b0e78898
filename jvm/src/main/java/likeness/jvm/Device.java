// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

/** What computes the networks that ONNX Runtime runs. */
public enum Device {
  /** The processor. */
  CPU,
  /** An NVIDIA card, which needs a build of ONNX Runtime for it. */
  CUDA
}
