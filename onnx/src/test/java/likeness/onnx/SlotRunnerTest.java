// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import likeness.geometry.Size;
import likeness.jvm.Device;
import likeness.jvm.RunnerProvider;
import likeness.network.ModelFiles;
import likeness.tensor.InputSize;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks in the slot, written by the tests. */
class SlotRunnerTest {
  private static final int ANY = SlotNetworks.ANY;
  private static final InputSize FREE = new InputSize.ShortSide(64, 32);

  @TempDir Path folder;

  private OnnxRuntimeRunner open(byte[] onnx, InputSize size, int output) throws IOException {
    return TestRunners.slot(Files.write(folder.resolve("test.onnx"), onnx), size, output);
  }

  private String refusal(byte[] onnx, InputSize size, int output) {
    return assertThrows(IllegalArgumentException.class, () -> open(onnx, size, output).close())
        .getMessage();
  }

  private static Tensor plain(double value, int height, int width) {
    float[] values = new float[3 * height * width];
    Arrays.fill(values, (float) value);
    return new Tensor(new int[] {1, 3, height, width}, values);
  }

  @Test
  void runsAtEachSizeThatIsAskedFor() throws IOException {
    try (OnnxRuntimeRunner runner = open(SlotNetworks.greenScreen(ANY, ANY), FREE, 0)) {
      for (Size size : List.of(new Size(64, 96), new Size(128, 64))) {
        Tensor input = plain(0, size.height(), size.width());
        Tensor alpha =
            runner.run(List.of(new NetworkRequest(Network.MATTE_SLOT, input))).get(0).get(0);
        assertEquals(
            "[tensor [1, 1, " + size.height() + ", " + size.width() + "]]", alpha.toString());
        assertEquals(1, alpha.values()[0]);
      }
    }
  }

  @Test
  void refusesOtherSignatures() {
    InputSize fixed = new InputSize.Fixed(new Size(64, 96));
    assertEquals(
        "model test: expected an input of [1, 3, any, any], the file has [1, 4, any, any]",
        refusal(SlotNetworks.ofPlanes(4), FREE, 0));
    assertEquals(
        "model test: expected an input of [1, 3, 96, 64], the file has [1, 3, 64, 64]",
        refusal(SlotNetworks.greenScreen(64, 64), fixed, 0));
    assertEquals(
        "model test: expected an input of [1, 3, any, any], the file has [1, 3, 64, 64]",
        refusal(SlotNetworks.greenScreen(64, 64), FREE, 0));
    assertEquals(
        "model test: expected an output of [1, 1, any, any], the file has [1, 1, 1, 1]",
        refusal(SlotNetworks.classifier(), FREE, 0));
    assertEquals(
        "model test: expected an output 1, the file has 1",
        refusal(SlotNetworks.greenScreen(ANY, ANY), FREE, 1));
  }

  @Test
  void refusesWhatIsNoNetwork() {
    String why = refusal(new byte[100], FREE, 0);
    assertTrue(why.startsWith("model test: ONNX Runtime cannot open it: "), why);
  }

  @Test
  void saysThatThisBuildHasNoCuda() {
    RunnerProvider.Needs needs = new RunnerProvider.Needs(ModelFiles::read, null, 1, Device.CUDA);
    String why =
        assertThrows(IllegalArgumentException.class, () -> new OnnxRuntimeRunner(needs).close())
            .getMessage();
    assertTrue(why.startsWith("device: expected cpu, got cuda"), why);
  }

  @Test
  void runsNothingOnceClosed() throws IOException {
    OnnxRuntimeRunner runner = open(SlotNetworks.greenScreen(ANY, ANY), FREE, 0);
    runner.close();
    List<NetworkRequest> requests =
        List.of(new NetworkRequest(Network.MATTE_SLOT, plain(0, 64, 64)));
    assertThrows(IllegalStateException.class, () -> runner.run(requests));
  }

  @Test
  void isFoundByTheEngine() {
    assertTrue(RunnerProvider.require("a test") instanceof OnnxRuntimeProvider);
  }
}
