// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskTest {
  private static final Tensor ONE = new Tensor(new int[] {1}, new float[] {1});

  @Test
  void allAsksForEveryRequestOfAWaveTogetherAndKeepsTheOrder() {
    List<Integer> waves = new ArrayList<>();
    NetworkRunner runner =
        requests -> {
          waves.add(requests.size());
          return requests.stream().map(r -> List.of(r.input())).toList();
        };
    Ask<String> once = Ask.run(Network.SELFIE, ONE).map(o -> "once");
    Ask<String> twice =
        Ask.run(Network.SELFIE, ONE).then(o -> Ask.run(Network.FACE_MESH, ONE)).map(o -> "twice");
    List<String> results = runner.resolve(Ask.all(List.of(twice, Ask.done("never"), once)));
    assertEquals(List.of("twice", "never", "once"), results);
    assertEquals(List.of(2, 1), waves);
  }

  @Test
  void allOfNothingIsDone() {
    assertEquals(new Ask.Done<>(List.of()), Ask.all(List.of()));
  }
}
