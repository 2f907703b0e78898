// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The outputs to the last bit: they must not depend on the JVM, its compiler, or how sums are
 * grouped.
 */
class GoldenOutputsTest {
  private static final TfliteRunner RUNNER = new TfliteRunner(ModelFiles::read);
  private static final int INPUTS = 4;

  @ParameterizedTest
  @CsvSource({
    "FACE_SHORT_RANGE, 870ed2d9",
    "FACE_FULL_RANGE, a5bae540",
    "FACE_MESH, 1b339335",
    "SELFIE, 6de0db82",
    "SELFIE_LANDSCAPE, 63c70d0b"
  })
  void bitsAreTheSameEverywhere(Network network, String expected) {
    int hash = 1;
    for (int seed = 0; seed < INPUTS; seed++) {
      hash = hash * 31 + hash(network, Inputs.noise(network, seed));
      hash = hash * 31 + hash(network, Inputs.portrait(network, seed));
    }
    assertEquals(expected, Integer.toHexString(hash));
  }

  private static int hash(Network network, Tensor input) {
    int hash = 1;
    for (Tensor output : RUNNER.run(List.of(new NetworkRequest(network, input))).get(0)) {
      hash = hash * 31 + Arrays.hashCode(output.values());
    }
    return hash;
  }
}
