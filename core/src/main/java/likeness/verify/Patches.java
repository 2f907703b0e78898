// SPDX-License-Identifier: Apache-2.0
package likeness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import likeness.geometry.Box;

/** The connected groups of blocks that differ. */
final class Patches {
  /** Mean energy from which on a block shows something, in codes². */
  private static final double DETAILED = 4;

  private static final int LEAST_TRANSPLANT = 4;

  /**
   * One group.
   *
   * @param number from 1 on, in the order of the first block
   * @param blocks how many
   * @param border how many of them lie at the top or the sides of the picture
   * @param total the sum of the scores
   */
  record Patch(
      int number,
      int blocks,
      int border,
      Box where,
      double total,
      double detail,
      double expectedDetail,
      double commonDetail) {

    boolean counts(Thresholds limits) {
      return total > limits.patchScore();
    }

    /**
     * Paint lies on top of the original's detail or covers it with less; only where detail was
     * exchanged for other detail does the new come from elsewhere.
     */
    AlterationKind kind() {
      boolean hadDetail = expectedDetail > blocks * DETAILED;
      boolean hasDetail = detail > expectedDetail * 0.5;
      boolean lost = commonDetail < expectedDetail * 0.5;
      return blocks >= LEAST_TRANSPLANT && hadDetail && hasDetail && lost
          ? AlterationKind.CONTENT_FROM_ELSEWHERE
          : AlterationKind.PAINTED_LOCALLY;
    }
  }

  private final BlockField field;
  private final double[] scores;
  private final int[] numbers;
  private final List<Patch> found = new ArrayList<>();

  Patches(BlockField field, double[] scores, boolean[] differs) {
    this.field = field;
    this.scores = scores;
    numbers = new int[differs.length];
    boolean[] open = differs.clone();
    int[] queue = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        found.add(grow(open, i, queue));
      }
    }
    found.sort((a, b) -> b.blocks() - a.blocks());
  }

  /** The largest first. */
  List<Patch> list() {
    return found;
  }

  /** The blocks of the patches that fit. */
  boolean[] blocksOf(Predicate<Patch> which) {
    boolean[] fits = new boolean[found.size() + 1];
    found.forEach(patch -> fits[patch.number()] = which.test(patch));
    boolean[] blocks = new boolean[numbers.length];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = fits[numbers[i]];
    }
    return blocks;
  }

  private Patch grow(boolean[] open, int seed, int[] queue) {
    int number = found.size() + 1;
    int w = field.across;
    int head = 0;
    int tail = 1;
    queue[0] = seed;
    open[seed] = false;
    int left = w;
    int right = 0;
    int top = field.down;
    int bottom = 0;
    int border = 0;
    double detail = 0;
    double expected = 0;
    double common = 0;
    double total = 0;
    while (head < tail) {
      int at = queue[head++];
      int x = at % w;
      int y = at / w;
      numbers[at] = number;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      border += x == 0 || y == 0 || x == w - 1 ? 1 : 0;
      detail += field.outputDetail[at];
      expected += field.expectedDetail[at];
      common += field.commonDetail[at];
      total += scores[at];
      for (int ny = Math.max(0, y - 1); ny <= Math.min(field.down - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(w - 1, x + 1); nx++) {
          if (open[ny * w + nx]) {
            open[ny * w + nx] = false;
            queue[tail++] = ny * w + nx;
          }
        }
      }
    }
    int side = BlockField.SIDE;
    Box where =
        new Box(left * side, top * side, (right - left + 1) * side, (bottom - top + 1) * side);
    return new Patch(number, tail, border, where, total, detail, expected, common);
  }
}
