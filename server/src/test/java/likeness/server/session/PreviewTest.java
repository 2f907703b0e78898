// SPDX-License-Identifier: Apache-2.0
package likeness.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import likeness.image.Raster;
import org.junit.jupiter.api.Test;

/** No part of a preview that is large enough to be of use is free of the mark. */
class PreviewTest {
  private static final int SIDE = 300;

  /** A quarter of the smallest portrait's side, where a face would just be told. */
  private static final int PART_WIDTH = 50;

  private static final int PART_HEIGHT = 28;

  @Test
  void everyPartIsMarked() {
    byte[] grey = new byte[SIDE * SIDE * 3];
    Arrays.fill(grey, (byte) 128);
    Raster marked = Preview.marked(Raster.rgb(SIDE, SIDE, grey));
    int[][] sums = new int[SIDE + 1][SIDE + 1];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int changed = marked.rgbAt(x, y) == 0x808080 ? 0 : 1;
        sums[y + 1][x + 1] = changed + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
      }
    }
    int least = Integer.MAX_VALUE;
    for (int y = 0; y + PART_HEIGHT <= SIDE; y++) {
      for (int x = 0; x + PART_WIDTH <= SIDE; x++) {
        int changed =
            sums[y + PART_HEIGHT][x + PART_WIDTH]
                - sums[y][x + PART_WIDTH]
                - sums[y + PART_HEIGHT][x]
                + sums[y][x];
        least = Math.min(least, changed);
      }
    }
    double share = (double) least / (PART_WIDTH * PART_HEIGHT);
    assertTrue(share > 0.2, "the least marked part has " + share);
  }

  @Test
  void itIsNeverLargerThanThat() {
    for (int[] size : new int[][] {{600, 600}, {413, 531}, {2000, 100}, {10, 4000}, {20, 20}}) {
      Raster portrait = Raster.rgb(size[0], size[1], new byte[size[0] * size[1] * 3]);
      byte[] jpeg = Preview.jpeg(portrait);
      int at = 2;
      while ((jpeg[at + 1] & 255) != 0xC0) {
        at += 2 + ((jpeg[at + 2] & 255) << 8 | (jpeg[at + 3] & 255));
      }
      int height = (jpeg[at + 5] & 255) << 8 | (jpeg[at + 6] & 255);
      int width = (jpeg[at + 7] & 255) << 8 | (jpeg[at + 8] & 255);
      int longer = Math.max(size[0], size[1]);
      assertEquals(Math.min(SIDE, longer / 2), Math.max(width, height), "of " + longer);
    }
  }
}
