// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected parts of a set of pixels; neighbours share a side.
 *
 * <p>Found by runs: whatever is set side by side in a row is one, and runs that touch from one row
 * to the next are united. One pass over the pixels and little more, however large the parts are.
 * Parts are numbered by their first pixels, row by row. Source: Rosenfeld and Pfaltz, "Sequential
 * Operations in Digital Picture Processing", 1966.
 */
final class Regions {

  /**
   * One part.
   *
   * @param number what {@link Regions#labels} says of its pixels, from 1 on
   * @param atEdge whether it reaches the edge of the picture
   */
  record Region(int number, int area, boolean atEdge) {}

  private static final int FIRST_RUNS = 1024;

  private final int width;
  private final int height;
  private final List<Region> regions = new ArrayList<>();

  /** Where each run begins and ends, exclusively, and an earlier run of the same part or itself. */
  private int[] starts = new int[FIRST_RUNS];

  private int[] ends = new int[FIRST_RUNS];
  private int[] parents = new int[FIRST_RUNS];
  private int count;
  private int[] numbers = new int[0];

  Regions(boolean[] set, int width, int height) {
    this.width = width;
    this.height = height;
    int above = 0;
    for (int y = 0; y < height; y++) {
      int first = count;
      findRuns(set, y * width, (y + 1) * width);
      unite(above, first);
      above = first;
    }
    number();
  }

  List<Region> all() {
    return regions;
  }

  /** What is done with pixels of a part that lie side by side, to {@code end} exclusively. */
  interface Run {
    void take(int number, int start, int end);
  }

  /** Goes through all parts, row by row. */
  void forEachRun(Run run) {
    for (int i = 0; i < count; i++) {
      run.take(numbers[i], starts[i], ends[i]);
    }
  }

  /** By pixel, the number of the part that it belongs to; 0 outside of the set. */
  int[] labels() {
    int[] labels = new int[width * height];
    forEachRun((number, start, end) -> Arrays.fill(labels, start, end, number));
    return labels;
  }

  /** By number, from 1 on, whether a part keeps away from the edge of the picture. */
  boolean[] enclosed() {
    boolean[] enclosed = new boolean[regions.size() + 1];
    for (Region region : regions) {
      enclosed[region.number()] = !region.atEdge();
    }
    return enclosed;
  }

  private void findRuns(boolean[] set, int from, int to) {
    int i = from;
    while (i < to) {
      while (i < to && !set[i]) {
        i++;
      }
      int start = i;
      while (i < to && set[i]) {
        i++;
      }
      if (i > start) {
        add(start, i);
      }
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      parents = Arrays.copyOf(parents, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    parents[count] = count;
    count++;
  }

  /**
   * Unites the runs of a row, from {@code first} on, with those from {@code above} on over them.
   */
  private void unite(int above, int first) {
    int a = above;
    int b = first;
    while (a < first && b < count) {
      if (starts[a] + width < ends[b] && starts[b] < ends[a] + width) {
        int one = root(a);
        int other = root(b);
        parents[Math.max(one, other)] = Math.min(one, other);
      }
      if (ends[a] + width < ends[b]) {
        a++;
      } else {
        b++;
      }
    }
  }

  private int root(int run) {
    int at = run;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /**
   * The first run of a part is the root of all, so parts come in the order of their first pixels.
   */
  private void number() {
    numbers = new int[count];
    int[] areas = new int[count];
    boolean[] atEdge = new boolean[count];
    int parts = 0;
    for (int run = 0; run < count; run++) {
      int root = root(run);
      if (root == run) {
        numbers[run] = ++parts;
      }
      int number = numbers[root];
      numbers[run] = number;
      areas[number - 1] += ends[run] - starts[run];
      int x = starts[run] % width;
      int y = starts[run] / width;
      atEdge[number - 1] |=
          x == 0 || y == 0 || y == height - 1 || x + ends[run] - starts[run] == width;
    }
    for (int i = 0; i < parts; i++) {
      regions.add(new Region(i + 1, areas[i], atEdge[i]));
    }
  }
}
