// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TfliteRunnerTest extends NetworkRunnerContract {
  private static final TfliteRunner RUNNER = new TfliteRunner(ModelFiles::read);

  @Override
  protected NetworkRunner runner() {
    return RUNNER;
  }

  /** The lists and shapes round the output tensors. */
  private static final long SMALL_OBJECTS = 1024;

  @ParameterizedTest
  @FieldSource("likeness.tensor.Network#BASE")
  void allocatesOnlyTheOutputsAfterTheFirstRun(Network network) {
    List<NetworkRequest> requests =
        List.of(new NetworkRequest(network, Inputs.portrait(network, 1)));
    long outputs = 0;
    for (Tensor tensor : RUNNER.run(requests).get(0)) {
      outputs += 4L * tensor.values().length;
    }
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      RUNNER.run(requests);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(least <= outputs + SMALL_OBJECTS, "allocated " + least + " bytes for " + outputs);
  }

  @Test
  void readsEachNetworkOnce() {
    Map<Network, Integer> reads = new EnumMap<>(Network.class);
    TfliteRunner runner =
        new TfliteRunner(
            network -> {
              reads.merge(network, 1, Integer::sum);
              return ModelFiles.read(network);
            });
    Network network = Network.FACE_SHORT_RANGE;
    runner.prepare(network);
    for (int i = 0; i < 2; i++) {
      runner.run(List.of(new NetworkRequest(network, Inputs.noise(network, i))));
    }
    assertEquals(Map.of(network, 1), reads);
  }

  @Test
  void runsTheSameOnAPreparedRunner() {
    TfliteRunner prepared = new TfliteRunner(ModelFiles::read);
    prepared.prepare(Network.FACE_MESH);
    List<NetworkRequest> requests =
        List.of(new NetworkRequest(Network.FACE_MESH, Inputs.portrait(Network.FACE_MESH, 5)));
    List<Float> first = numbers(prepared.run(requests));
    assertEquals(first, numbers(RUNNER.run(requests)));
  }

  private static List<Float> numbers(List<List<Tensor>> outputs) {
    List<Float> numbers = new ArrayList<>();
    for (Tensor tensor : outputs.get(0)) {
      for (float value : tensor.values()) {
        numbers.add(value);
      }
    }
    return numbers;
  }

  @Test
  void refusesDamagedFiles() {
    byte[] file = ModelFiles.read(Network.FACE_SHORT_RANGE);
    for (int length : new int[] {0, 3, 8, 100, file.length / 2, file.length - 1000}) {
      byte[] cut = java.util.Arrays.copyOf(file, length);
      TfliteRunner runner = new TfliteRunner(network -> cut);
      assertThrows(IllegalArgumentException.class, () -> runner.prepare(Network.FACE_SHORT_RANGE));
    }
  }

  @Test
  void readsOrRefusesFilesWithWrongBytes() {
    byte[] file = ModelFiles.read(Network.FACE_SHORT_RANGE);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] wrong = file.clone();
      // The graph is described in the last bytes of the file, after the weights.
      wrong[wrong.length - 1 - i * 97 % 30000] ^= (byte) (1 << i % 8);
      try {
        new TfliteRunner(network -> wrong).prepare(Network.FACE_SHORT_RANGE);
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > 20, "refused " + refused);
  }
}
