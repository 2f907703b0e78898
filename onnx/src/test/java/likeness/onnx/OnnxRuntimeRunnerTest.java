// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import likeness.network.ModelFiles;
import likeness.network.NetworkRunnerContract;
import likeness.tensor.NetworkRunner;

class OnnxRuntimeRunnerTest extends NetworkRunnerContract {
  private static final OnnxRuntimeRunner RUNNER = new OnnxRuntimeRunner(ModelFiles::read);

  @Override
  protected NetworkRunner runner() {
    return RUNNER;
  }
}
