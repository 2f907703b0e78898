// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.tensor.Ask;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link NetworkRunner} keeps to. */
public abstract class NetworkRunnerContract {

  /** The runner under test, with all networks. */
  protected abstract NetworkRunner runner();

  private List<Tensor> run(Network network, Tensor input) {
    return runner().run(List.of(new NetworkRequest(network, input))).get(0);
  }

  private static List<Integer> shape(Tensor tensor) {
    List<Integer> shape = new ArrayList<>();
    for (int axis = 0; axis < tensor.rank(); axis++) {
      shape.add(tensor.dimension(axis));
    }
    return shape;
  }

  private static List<List<Integer>> expectedShapes(Network network) {
    return switch (network) {
      case FACE_SHORT_RANGE -> List.of(List.of(1, 896, 16), List.of(1, 896, 1));
      case FACE_FULL_RANGE -> List.of(List.of(1, 2304, 16), List.of(1, 2304, 1));
      case FACE_MESH -> List.of(List.of(1, 1404), List.of(1, 1));
      case SELFIE -> List.of(List.of(1, 1, 256, 256));
      case SELFIE_LANDSCAPE -> List.of(List.of(1, 1, 144, 256));
      case MATTE_SLOT -> throw new IllegalArgumentException("no base network");
    };
  }

  @ParameterizedTest
  @FieldSource("likeness.tensor.Network#BASE")
  void givesTheDocumentedShapes(Network network) {
    List<Tensor> outputs = run(network, Inputs.portrait(network, 1));
    assertEquals(
        expectedShapes(network), outputs.stream().map(NetworkRunnerContract::shape).toList());
  }

  @ParameterizedTest
  @FieldSource("likeness.tensor.Network#BASE")
  void givesFiniteNumbers(Network network) {
    for (Tensor output : run(network, Inputs.noise(network, 1))) {
      for (float value : output.values()) {
        assertTrue(Float.isFinite(value), () -> network + ": " + value);
      }
    }
  }

  @Test
  void masksAreAlphas() {
    for (float alpha : run(Network.SELFIE, Inputs.portrait(Network.SELFIE, 2)).get(0).values()) {
      assertTrue(alpha >= 0 && alpha <= 1, () -> "alpha " + alpha);
    }
  }

  @Test
  void keepsTheOrderOfRequests() {
    Tensor input = Inputs.portrait(Network.FACE_MESH, 3);
    Tensor other = Inputs.portrait(Network.SELFIE, 3);
    List<List<Tensor>> outputs =
        runner()
            .run(
                List.of(
                    new NetworkRequest(Network.SELFIE, other),
                    new NetworkRequest(Network.FACE_MESH, input),
                    new NetworkRequest(Network.SELFIE, other)));
    assertEquals(3, outputs.size());
    assertEquals(List.of(1, 1404), shape(outputs.get(1).get(0)));
    assertArrayEquals(outputs.get(0).get(0).values(), outputs.get(2).get(0).values());
  }

  @Test
  void outputsStayValidAfterFurtherRuns() {
    Tensor first = run(Network.FACE_MESH, Inputs.portrait(Network.FACE_MESH, 1)).get(0);
    float[] before = first.values().clone();
    run(Network.FACE_MESH, Inputs.noise(Network.FACE_MESH, 9));
    assertArrayEquals(before, first.values());
  }

  @Test
  void leavesTheInputAlone() {
    Tensor input = Inputs.noise(Network.FACE_SHORT_RANGE, 4);
    float[] before = input.values().clone();
    run(Network.FACE_SHORT_RANGE, input);
    assertArrayEquals(before, input.values());
  }

  @Test
  void twoThreadsMayRunAtOnce() throws Exception {
    Network network = Network.FACE_MESH;
    List<Tensor> inputs = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    for (int seed = 0; seed < 6; seed++) {
      inputs.add(Inputs.portrait(network, seed));
      expected.add(run(network, inputs.get(seed)).get(0).values());
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<float[]>> tasks = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Tensor input = inputs.get(i % 6);
        tasks.add(() -> run(network, input).get(0).values());
      }
      List<Future<float[]>> results = threads.invokeAll(tasks);
      for (int i = 0; i < 24; i++) {
        assertArrayEquals(expected.get(i % 6), results.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void refusesAnInputOfAnotherShape() {
    Tensor wrong = new Tensor(new int[] {1, 3, 4, 4}, new float[48]);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> run(Network.SELFIE, wrong));
    assertTrue(error.getMessage().contains("256"), error.getMessage());
  }

  @Test
  void resolvesAComputationThatAsksTwice() {
    Ask<Float> ask =
        Ask.run(Network.FACE_MESH, Inputs.portrait(Network.FACE_MESH, 1))
            .then(
                mesh ->
                    Ask.run(Network.SELFIE, Inputs.portrait(Network.SELFIE, 1))
                        .map(mask -> mesh.get(1).values()[0] + mask.get(0).values()[0]));
    assertTrue(Float.isFinite(runner().resolve(ask)));
  }
}
