// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Hands out numbers for buffers, and the same number again once its content is no longer needed.
 */
final class Buffers {
  private final List<Integer> lengths = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();

  /**
   * A buffer of at least {@code length} values: the smallest free one that is large enough, else
   * the largest grown, else a new one.
   */
  int take(int length) {
    Integer best = null;
    for (Integer candidate : free) {
      if (best == null || better(lengths.get(candidate), lengths.get(best), length)) {
        best = candidate;
      }
    }
    if (best == null) {
      lengths.add(length);
      return lengths.size() - 1;
    }
    free.remove(best);
    lengths.set(best, Math.max(lengths.get(best), length));
    return best;
  }

  private static boolean better(int candidate, int best, int length) {
    boolean fits = candidate >= length;
    boolean bestFits = best >= length;
    return fits == bestFits ? (fits ? candidate < best : candidate > best) : fits;
  }

  void release(int buffer) {
    free.add(buffer);
  }

  double[][] allocate() {
    double[][] arrays = new double[lengths.size()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = new double[lengths.get(i)];
    }
    return arrays;
  }
}
