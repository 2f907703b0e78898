// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassFloorTest {

  @Test
  void theRulesSeeAtLeastAsManyClassesAsLastTime() throws IOException {
    Map<String, Integer> seen = new LinkedHashMap<>();
    Modules.ALL.forEach(module -> seen.put(module, Modules.of(module).size()));
    if (Boolean.getBoolean("likeness.golden.accept")) {
      ClassFloor.write(seen);
    }
    Map<String, Integer> floor = ClassFloor.read();
    seen.forEach(
        (module, count) ->
            assertEquals("", ClassFloor.fault(module, count, floor.getOrDefault(module, 0))));
  }
}
