// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of a run's memory: which arrays make up the map in each slot.
 *
 * <p>The arrays of a map that is no longer read are given to later maps with planes of the same
 * length.
 */
final class Memory {
  private final List<Integer> lengths = new ArrayList<>();
  private final List<int[]> slots = new ArrayList<>();
  private final Map<Integer, ArrayDeque<Integer>> free = new HashMap<>();

  /** A new slot for a map. */
  int take(Shape shape) {
    return shape.isPixel() ? take(1, shape.channels()) : take(shape.channels(), shape.plane());
  }

  /** A new slot of {@code count} arrays of {@code length} numbers. */
  int take(int count, int length) {
    ArrayDeque<Integer> reusable = free.computeIfAbsent(length, n -> new ArrayDeque<>());
    int[] arrays = new int[count];
    for (int i = 0; i < count; i++) {
      Integer array = reusable.poll();
      if (array == null) {
        array = lengths.size();
        lengths.add(length);
      }
      arrays[i] = array;
    }
    slots.add(arrays);
    return slots.size() - 1;
  }

  /** Says that a slot is not read by any later step. */
  void release(int slot) {
    int[] arrays = slots.get(slot);
    for (int i = arrays.length - 1; i >= 0; i--) {
      free.computeIfAbsent(lengths.get(arrays[i]), length -> new ArrayDeque<>()).push(arrays[i]);
    }
  }

  /** The memory for one run at a time: {@code [slot][plane]}. */
  double[][][] allocate() {
    double[][] arrays = new double[lengths.size()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = new double[lengths.get(i)];
    }
    double[][][] maps = new double[slots.size()][][];
    for (int s = 0; s < maps.length; s++) {
      int[] used = slots.get(s);
      maps[s] = new double[used.length][];
      for (int i = 0; i < used.length; i++) {
        maps[s][i] = arrays[used[i]];
      }
    }
    return maps;
  }
}
