// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each stage took, in the order in which they ran. */
public final class StageTimes {
  private final Map<String, Long> nanos = new LinkedHashMap<>();

  <T> T time(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.merge(stage, System.nanoTime() - start, Long::sum);
    }
  }

  /** Nanoseconds by stage. */
  public Map<String, Long> nanos() {
    return Collections.unmodifiableMap(nanos);
  }
}
