// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
  private static final TfliteRunner OURS = new TfliteRunner(ModelFiles::read);
  private static final OnnxRuntimeRunner REFERENCE = TestRunners.base();

  /** The greatest difference allowed for each output of a network. */
  private static double[] limits(Network network) {
    return switch (network) {
      case FACE_SHORT_RANGE, FACE_FULL_RANGE -> new double[] {1.7e-4, 4.6e-4};
      case FACE_MESH -> new double[] {7.7e-5, 7.7e-5};
      case SELFIE, SELFIE_LANDSCAPE -> new double[] {3.3e-5};
      case MATTE_SLOT -> throw new IllegalArgumentException("no base network");
    };
  }

  /**
   * Flat areas and hard edges, which no camera gives, make the masks' network enlarge rounding
   * more.
   */
  private static final double DRAWING = 3;

  @TestFactory
  Stream<DynamicTest> agreesOnMadeUpInputs() {
    return forEachNetwork(
        network ->
            IntStream.range(0, 4)
                .boxed()
                .flatMap(
                    seed ->
                        Stream.of(
                            check(network, "noise " + seed, Inputs.noise(network, seed), 1),
                            check(
                                network,
                                "drawing " + seed,
                                Inputs.portrait(network, seed),
                                DRAWING))));
  }

  @TestFactory
  Stream<DynamicTest> agreesOnPhotographs() {
    List<Path> files = RealPortraits.files(6);
    return forEachNetwork(
        network ->
            files.stream()
                .map(
                    file ->
                        check(
                            network,
                            file.getFileName().toString(),
                            RealPortraits.input(network, file),
                            1)));
  }

  private static Stream<DynamicTest> forEachNetwork(Function<Network, Stream<DynamicTest>> checks) {
    return Network.BASE.stream().flatMap(checks);
  }

  private static DynamicTest check(Network network, String name, Tensor input, double allowance) {
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
            assertTrue(difference <= limits[i] * allowance, what);
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
