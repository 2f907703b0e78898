// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

/**
 * Finds what would stand at a place of a sorted list, without sorting it: linear time on average.
 *
 * <p>Source: Hoare, "Algorithm 65: Find", 1961.
 */
final class Selection {
  private Selection() {}

  /**
   * The value at {@code place}, from 0 on, of the first {@code count} values in ascending order;
   * changes their order.
   */
  static float smallest(float[] values, int count, int place) {
    int from = 0;
    int to = count - 1;
    while (from < to) {
      float pivot = values[from + (to - from) / 2];
      int low = from;
      int high = to;
      while (low <= high) {
        while (values[low] < pivot) {
          low++;
        }
        while (values[high] > pivot) {
          high--;
        }
        if (low <= high) {
          float value = values[low];
          values[low++] = values[high];
          values[high--] = value;
        }
      }
      if (place <= high) {
        to = high;
      } else if (place >= low) {
        from = low;
      } else {
        return values[place];
      }
    }
    return values[place];
  }
}
