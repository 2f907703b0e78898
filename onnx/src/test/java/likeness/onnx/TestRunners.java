// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.nio.file.Path;
import likeness.jvm.Device;
import likeness.jvm.RunnerProvider;
import likeness.jvm.SlotModel;
import likeness.network.ModelFiles;
import likeness.slot.CommercialUse;
import likeness.slot.SlotFile;
import likeness.slot.SlotManifest;
import likeness.slot.SlotTerms;
import likeness.tensor.InputSize;
import likeness.tensor.MatteNetwork;
import likeness.tensor.MatteNetwork.Activation;
import likeness.tensor.Network;
import likeness.tensor.Normalisation;

/** Runners as the tests need them, on one thread. */
final class TestRunners {
  private TestRunners() {}

  static OnnxRuntimeRunner base() {
    return new OnnxRuntimeRunner(new RunnerProvider.Needs(ModelFiles::read, null, 1, Device.CPU));
  }

  static OnnxRuntimeRunner slot(Path file, InputSize size, int output) {
    MatteNetwork network =
        new MatteNetwork(
            Network.MATTE_SLOT, size, Normalisation.ofAll(0.5, 0.5), output, Activation.NONE);
    SlotManifest manifest =
        new SlotManifest(
            "test",
            "a test's own",
            null,
            new SlotFile(null, "test.onnx", null, "0".repeat(64)),
            network,
            new SlotTerms("Apache-2.0", CommercialUse.ALLOWED, "the tests", null));
    return new OnnxRuntimeRunner(
        new RunnerProvider.Needs(ModelFiles::read, new SlotModel(manifest, file), 1, Device.CPU));
  }
}
