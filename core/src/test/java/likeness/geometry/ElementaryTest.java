// SPDX-License-Identifier: Apache-2.0
package likeness.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
  private static final int ARGUMENTS = 200_000;

  @Test
  void sineIsThatOfThePlatformNearZeroAndFarOut() {
    assertAbsolute(-10, 10, 1e-14, Elementary::sin, Math::sin);
    assertAbsolute(-1e6, 1e6, 1e-14, Elementary::sin, Math::sin);
  }

  @Test
  void cosineIsThatOfThePlatformNearZeroAndFarOut() {
    assertAbsolute(-10, 10, 1e-14, Elementary::cos, Math::cos);
    assertAbsolute(-1e6, 1e6, 1e-14, Elementary::cos, Math::cos);
  }

  @Test
  void sineAndCosineAtMultiplesOfAQuarterTurn() {
    for (int k = -1000; k <= 1000; k++) {
      double x = k * (Math.PI / 2);
      assertEquals(Math.sin(x), Elementary.sin(x), 1e-14);
      assertEquals(Math.cos(x), Elementary.cos(x), 1e-14);
    }
    assertEquals(0.0, Elementary.sin(0));
    assertEquals(1.0, Elementary.cos(0));
  }

  @Test
  void arcTangentIsThatOfThePlatformAllTheWayRound() {
    double greatest = 0;
    for (int i = 0; i < ARGUMENTS; i++) {
      double turn = i * 2 * Math.PI / ARGUMENTS;
      double radius = (i % 97 + 1) * 0.37;
      double x = radius * Math.cos(turn);
      double y = radius * Math.sin(turn);
      greatest = Math.max(greatest, Math.abs(Elementary.atan2(y, x) - Math.atan2(y, x)));
    }
    assertTrue(greatest < 1e-15, "greatest error " + greatest);
    assertEquals(0.0, Elementary.atan2(0, 0));
    assertEquals(Math.PI, Elementary.atan2(0, -1));
    assertEquals(-Math.PI / 2, Elementary.atan2(-3, 0));
  }

  @Test
  void exponentialIsThatOfThePlatform() {
    assertRelative(-700, 700, 1e-14, Elementary::exp, Math::exp);
    assertRelative(-1, 1, 1e-15, Elementary::exp, Math::exp);
    assertEquals(0.0, Elementary.exp(-701));
    assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(710));
  }

  @Test
  void logarithmIsThatOfThePlatform() {
    assertAbsolute(1e-17, 4, 1e-14, Elementary::log, Math::log);
    assertAbsolute(1, 1e17, 1e-14, Elementary::log, Math::log);
    assertAbsolute(0.5, 2, 1e-15, Elementary::log, Math::log);
    assertEquals(0.0, Elementary.log(1));
  }

  @Test
  void powerIsThatOfThePlatform() {
    assertRelative(1e-4, 50, 1e-14, x -> Elementary.pow(x, 2.4), x -> Math.pow(x, 2.4));
    assertRelative(1e-4, 50, 1e-14, x -> Elementary.pow(x, 1 / 2.4), x -> Math.pow(x, 1 / 2.4));
    assertEquals(0.0, Elementary.pow(0, 2.4));
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Elementary.log(0));
    assertThrows(IllegalArgumentException.class, () -> Elementary.log(-1));
    assertThrows(IllegalArgumentException.class, () -> Elementary.log(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Elementary.log(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> Elementary.pow(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> Elementary.pow(0, 0));
  }

  @Test
  void halvesAreRoundedUpwards() {
    assertEquals(3, Elementary.round(2.5));
    assertEquals(-2, Elementary.round(-2.5));
    assertEquals(2, Elementary.round(2.4999));
    assertEquals(-3, Elementary.round(-2.51));
  }

  private static void assertAbsolute(
      double from,
      double to,
      double limit,
      DoubleUnaryOperator actual,
      DoubleUnaryOperator expected) {
    double greatest = 0;
    for (int i = 0; i <= ARGUMENTS; i++) {
      double x = from + (to - from) * i / ARGUMENTS;
      greatest = Math.max(greatest, Math.abs(actual.applyAsDouble(x) - expected.applyAsDouble(x)));
    }
    assertTrue(greatest < limit, "greatest absolute error " + greatest);
  }

  private static void assertRelative(
      double from,
      double to,
      double limit,
      DoubleUnaryOperator actual,
      DoubleUnaryOperator expected) {
    double greatest = 0;
    for (int i = 0; i <= ARGUMENTS; i++) {
      double x = from + (to - from) * i / ARGUMENTS;
      double want = expected.applyAsDouble(x);
      greatest = Math.max(greatest, Math.abs(actual.applyAsDouble(x) - want) / want);
    }
    assertTrue(greatest < limit, "greatest relative error " + greatest);
  }
}
