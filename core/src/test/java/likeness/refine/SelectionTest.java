// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void itIsWhatSortingWouldPutThere() {
    Random random = new Random(5);
    for (int count = 1; count < 120; count++) {
      float[] values = new float[count + 3];
      for (int i = 0; i < values.length; i++) {
        // Few values, so that many are the same.
        values[i] = count % 2 == 0 ? random.nextFloat() : random.nextInt(5);
      }
      float[] sorted = values.clone();
      Arrays.sort(sorted, 0, count);
      for (int place = 0; place < count; place++) {
        assertEquals(sorted[place], Selection.smallest(values.clone(), count, place));
      }
    }
  }
}
