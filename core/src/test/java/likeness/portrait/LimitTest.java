// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import likeness.portrait.Limit.Ruling;
import org.junit.jupiter.api.Test;

class LimitTest {

  @Test
  void thereIsDoubtOnBothSidesOfBothEnds() {
    Limit limit = Limit.within(32.0, 36.0, 1);
    assertEquals(Ruling.MISSED, limit.judge(30.9));
    assertEquals(Ruling.DOUBTFUL, limit.judge(31.1));
    assertEquals(Ruling.DOUBTFUL, limit.judge(33));
    assertEquals(Ruling.MET, limit.judge(34));
    assertEquals(Ruling.DOUBTFUL, limit.judge(35.5));
    assertEquals(Ruling.DOUBTFUL, limit.judge(37));
    assertEquals(Ruling.MISSED, limit.judge(37.1));
  }

  @Test
  void anExactLimitHasNoDoubt() {
    Limit limit = Limit.within(600.0, 600.0, 0);
    assertEquals(Ruling.MISSED, limit.judge(599));
    assertEquals(Ruling.MET, limit.judge(600));
    assertEquals(Ruling.MISSED, limit.judge(601));
  }

  @Test
  void whatOnlyWarnsNeverFails() {
    assertEquals(Ruling.DOUBTFUL, Limit.atMost(5, 12).warningOnly().judge(1000));
    assertEquals(Ruling.MET, Limit.atMost(5, 12).judge(4.9));
    assertEquals(Ruling.DOUBTFUL, Limit.atMost(5, 12).judge(5.1));
    assertEquals(Ruling.DOUBTFUL, Limit.atMost(5, 12).judge(12));
    assertEquals(8.5, Limit.atMost(5, 12).max(), 1e-12);
    assertEquals(Ruling.MISSED, Limit.atLeast(0.7, 0.55).judge(0.5));
  }

  @Test
  void nothingIsCertainNearerToAnEndThanItsUncertainty() {
    Limit limit = Limit.atMost(5, 7).measuredTo(3);
    assertEquals(Ruling.MET, limit.judge(2.9));
    assertEquals(Ruling.DOUBTFUL, limit.judge(3.1));
    assertEquals(Ruling.DOUBTFUL, limit.judge(8.9));
    assertEquals(Ruling.MISSED, limit.judge(9.1));
    assertEquals(
        Ruling.DOUBTFUL, Limit.within(null, 5.0, 0).warningOnly().measuredTo(1).judge(4.5));
  }

  @Test
  void aLimitHasAnEnd() {
    assertThrows(IllegalArgumentException.class, () -> Limit.within(null, null, 0));
  }
}
