// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import likeness.jvm.Device;

/** What this build of ONNX Runtime can compute on. */
final class Devices {
  private Devices() {}

  /**
   * @throws IllegalArgumentException if this build knows no such device
   */
  static void require(Device device) {
    if (device == Device.CUDA
        && !OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
      throw new IllegalArgumentException(
          "device: expected cpu, got cuda; the ONNX Runtime installed here was built without CUDA"
              + " (put onnxruntime_gpu of the same release in its place)");
    }
  }

  /**
   * @throws IllegalArgumentException if the device does not answer
   */
  static void choose(Device device, SessionOptions options) {
    if (device == Device.CUDA) {
      try {
        options.addCUDA(0);
      } catch (OrtException e) {
        throw new IllegalArgumentException(
            "device: cuda does not start: " + e.getMessage() + "; choose cpu", e);
      }
    }
  }
}
