// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class BalancedInputTest {
  private static final int SIDE = 16;

  /** A pattern of codes up to 0.5, its channels times {@code red}, {@code green}, {@code blue}. */
  private static Tensor pattern(double red, double green, double blue) {
    double[] gain = {red, green, blue};
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (gain[i / (SIDE * SIDE)] * (0.25 + 0.25 * (i * 7 % 11) / 10.0));
    }
    return new Tensor(new int[] {1, 3, SIDE, SIDE}, values);
  }

  @Test
  void aCastAndADimLightAreTakenOut() {
    float[] plain = BalancedInput.of(pattern(1, 1, 1), SIDE).values();
    float[] cast = BalancedInput.of(pattern(0.5, 1, 1.6), SIDE).values();
    assertArrayEquals(plain, cast, 1e-6f);
    assertArrayEquals(plain, BalancedInput.of(pattern(0.2, 0.2, 0.2), SIDE).values(), 1e-6f);
  }

  @Test
  void theMiddleGetsTheMeanOfAWellLitFace() {
    float[] values = BalancedInput.of(pattern(0.7, 0.6, 0.5), SIDE).values();
    double sum = 0;
    for (int y = 4; y < 12; y++) {
      for (int x = 4; x < 12; x++) {
        sum += values[y * SIDE + x];
      }
    }
    assertEquals(0.58, sum / 64, 1e-6);
  }

  @Test
  void nothingIsBrighterThanWhiteAndBlackStaysBlack() {
    float[] white = new float[3 * SIDE * SIDE];
    white[0] = 1;
    for (float v :
        BalancedInput.of(new Tensor(new int[] {1, 3, SIDE, SIDE}, white), SIDE).values()) {
      assertEquals(v, Math.max(0, Math.min(1, v)));
    }
    float[] black = new float[3 * SIDE * SIDE];
    float[] out = BalancedInput.of(new Tensor(new int[] {1, 3, SIDE, SIDE}, black), SIDE).values();
    assertEquals(0, out[Arrays.binarySearch(out, 0)]);
  }
}
