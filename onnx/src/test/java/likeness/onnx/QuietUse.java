// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.geometry.Size;
import likeness.network.Inputs;
import likeness.tensor.InputSize;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.Tensor;

/** A whole use of ONNX Runtime, for {@link QuietTest} to watch. */
final class QuietUse {
  private QuietUse() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(System.getProperty("java.io.tmpdir")).resolveSibling("slot.onnx");
    Files.write(file, SlotNetworks.greenScreen(SlotNetworks.ANY, SlotNetworks.ANY));
    InputSize size = new InputSize.Fixed(new Size(64, 64));
    try (OnnxRuntimeRunner runner = TestRunners.slot(file, size, 0)) {
      for (Network network : Network.BASE) {
        runner.run(List.of(new NetworkRequest(network, Inputs.portrait(network, 1))));
      }
      Tensor pixels = new Tensor(new int[] {1, 3, 64, 64}, new float[3 * 64 * 64]);
      runner.run(List.of(new NetworkRequest(Network.MATTE_SLOT, pixels)));
      OpenFiles.report();
    }
  }
}
