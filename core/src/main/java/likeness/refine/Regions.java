// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import java.util.ArrayList;
import java.util.List;

/** The connected parts of a set of pixels; neighbours share a side. */
final class Regions {

  /**
   * One part.
   *
   * @param number what {@link Regions#at} says of its pixels, from 1 on
   * @param atEdge whether it reaches the edge of the picture
   */
  record Region(int number, int area, boolean atEdge) {}

  private final int width;
  private final int height;
  private final int[] labels;
  private final int[] queue;
  private final List<Region> regions = new ArrayList<>();

  Regions(boolean[] set, int width, int height) {
    this.width = width;
    this.height = height;
    this.labels = new int[width * height];
    this.queue = new int[width * height];
    for (int i = 0; i < labels.length; i++) {
      if (set[i] && labels[i] == 0) {
        regions.add(flood(set, i, regions.size() + 1));
      }
    }
  }

  List<Region> all() {
    return regions;
  }

  /** The number of the part that pixel {@code i} belongs to; 0 outside of the set. */
  int at(int i) {
    return labels[i];
  }

  private Region flood(boolean[] set, int start, int number) {
    int head = 0;
    int tail = 0;
    boolean atEdge = false;
    queue[tail++] = start;
    labels[start] = number;
    while (head < tail) {
      int i = queue[head++];
      int x = i % width;
      int y = i / width;
      atEdge |= x == 0 || y == 0 || x == width - 1 || y == height - 1;
      if (x > 0) {
        tail = visit(set, i - 1, number, tail);
      }
      if (x < width - 1) {
        tail = visit(set, i + 1, number, tail);
      }
      if (y > 0) {
        tail = visit(set, i - width, number, tail);
      }
      if (y < height - 1) {
        tail = visit(set, i + width, number, tail);
      }
    }
    return new Region(number, tail, atEdge);
  }

  private int visit(boolean[] set, int i, int number, int tail) {
    if (!set[i] || labels[i] != 0) {
      return tail;
    }
    labels[i] = number;
    queue[tail] = i;
    return tail + 1;
  }
}
