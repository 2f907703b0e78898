// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import likeness.network.NetworkRunnerContract;
import likeness.tensor.NetworkRunner;

class OnnxRuntimeRunnerTest extends NetworkRunnerContract {
  private static final OnnxRuntimeRunner RUNNER = TestRunners.base();

  @Override
  protected NetworkRunner runner() {
    return RUNNER;
  }
}
