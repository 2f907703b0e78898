// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import likeness.jvm.RunnerProvider;

/** Offers ONNX Runtime to the engine; named in {@code META-INF/services}. */
public final class OnnxRuntimeProvider implements RunnerProvider {
  @Override
  public Open open(Needs needs) {
    return new OnnxRuntimeRunner(needs);
  }
}
