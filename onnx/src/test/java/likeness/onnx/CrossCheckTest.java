// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import likeness.network.Inputs;
import likeness.network.ModelFiles;
import likeness.network.TfliteRunner;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The runner in plain Java against ONNX Runtime on the converted graph: two programs that share
 * nothing but the file.
 *
 * <p>The limits are what a float's rounding makes of numbers of this size, as measured between ONNX
 * Runtime and TensorFlow Lite.
 */
class CrossCheckTest {
  private static final TfliteRunner OURS = new TfliteRunner(ModelFiles::require);
  private static final OnnxRuntimeRunner REFERENCE = new OnnxRuntimeRunner(ModelFiles::require);

  /** The greatest difference allowed for each output of a network. */
  private static double[] limits(Network network) {
    return switch (network) {
      case FACE_SHORT_RANGE, FACE_FULL_RANGE -> new double[] {1.7e-4, 4.6e-4};
      case FACE_MESH -> new double[] {1e-3, 1e-3};
      case SELFIE, SELFIE_LANDSCAPE -> new double[] {3.3e-5};
    };
  }

  @TestFactory
  Stream<DynamicTest> agrees() {
    return Stream.of(Network.values())
        .flatMap(
            network ->
                Stream.of(0, 1, 2, 3)
                    .flatMap(
                        seed ->
                            Stream.of(
                                check(network, "noise " + seed, Inputs.noise(network, seed)),
                                check(
                                    network, "portrait " + seed, Inputs.portrait(network, seed)))));
  }

  private static DynamicTest check(Network network, String name, Tensor input) {
    return DynamicTest.dynamicTest(
        network + ", " + name,
        () -> {
          List<NetworkRequest> requests = List.of(new NetworkRequest(network, input));
          List<Tensor> ours = OURS.run(requests).get(0);
          List<Tensor> reference = REFERENCE.run(requests).get(0);
          assertEquals(reference.toString(), ours.toString());
          double[] limits = limits(network);
          assertEquals(limits.length, ours.size());
          for (int i = 0; i < limits.length; i++) {
            double difference = greatestDifference(ours.get(i), reference.get(i));
            String what = network + " output" + i + ", " + name + ": " + difference;
            assertTrue(difference <= limits[i], what);
          }
        });
  }

  private static double greatestDifference(Tensor a, Tensor b) {
    double greatest = 0;
    for (int i = 0; i < a.values().length; i++) {
      greatest = Math.max(greatest, Math.abs((double) a.values()[i] - b.values()[i]));
    }
    return greatest;
  }
}
