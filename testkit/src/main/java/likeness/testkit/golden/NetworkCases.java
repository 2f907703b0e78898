// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import java.util.ArrayList;
import java.util.List;
import likeness.tensor.Network;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import likeness.testkit.RandomCrops;

/** The golden cases of the networks: noise in, all outputs hashed. */
public final class NetworkCases {
  private static final int INPUTS = 8;

  private NetworkCases() {}

  /** All cases, always in the same order. */
  public static List<GoldenCase> all(NetworkRunner runner) {
    List<GoldenCase> cases = new ArrayList<>();
    for (Network network : Network.BASE) {
      for (int seed = 0; seed < INPUTS; seed++) {
        int kind = seed;
        cases.add(
            new GoldenCase(
                "network/" + network.id().replace('_', '-') + "-" + seed,
                () -> hash(runner, new NetworkRequest(network, input(network, kind)))));
      }
    }
    return cases;
  }

  private static int hash(NetworkRunner runner, NetworkRequest request) {
    Hash hash = new Hash();
    for (Tensor output : runner.run(List.of(request)).get(0)) {
      for (float value : output.values()) {
        hash.add(Float.floatToIntBits(value));
      }
    }
    return hash.value();
  }

  private static Tensor input(Network network, int seed) {
    int[] shape =
        switch (network) {
          case FACE_SHORT_RANGE -> new int[] {1, 3, 128, 128};
          case FACE_FULL_RANGE, FACE_MESH -> new int[] {1, 3, 192, 192};
          case SELFIE -> new int[] {1, 3, 256, 256};
          case SELFIE_LANDSCAPE -> new int[] {1, 3, 144, 256};
          case MATTE_SLOT -> throw new IllegalArgumentException("network: has no weights here");
        };
    boolean signed = network == Network.FACE_SHORT_RANGE || network == Network.FACE_FULL_RANGE;
    RandomCrops random = new RandomCrops(seed + 500);
    float[] values = new float[3 * shape[2] * shape[3]];
    // Coarse blocks and fine noise, so that no layer sees a constant.
    int block = 0;
    for (int i = 0; i < values.length; i++) {
      block = i % 16 == 0 ? random.next(200) : block;
      double value = (block + random.next(56)) / 255.0;
      values[i] = (float) (signed ? value * 2 - 1 : value);
    }
    return new Tensor(shape, values);
  }
}
