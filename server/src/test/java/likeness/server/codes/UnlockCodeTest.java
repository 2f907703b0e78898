// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** Codes as people type them, and how hard they are to guess. */
class UnlockCodeTest {

  @Test
  void typingErrorsOfTheEyeDoNotCount() {
    UnlockCode code = UnlockCode.random(new SecureRandom());
    String typed = code.grouped().toLowerCase(java.util.Locale.ROOT).replace('0', 'o');
    assertEquals(code, UnlockCode.typed(" " + typed.replace('1', 'l') + "\n").orElseThrow());
    assertTrue(UnlockCode.typed("12345").isEmpty());
    assertTrue(UnlockCode.typed("U".repeat(20)).isEmpty(), "U is not in the alphabet");
  }

  /** A million tries against a million good codes, without any limit on tries. */
  @Test
  void aMillionTriesFindNothing() {
    BigDecimal tries = BigDecimal.valueOf(1_000_000);
    BigDecimal codes = BigDecimal.valueOf(1_000_000);
    BigDecimal all = new BigDecimal(BigInteger.TWO.pow(100));
    BigDecimal chance = tries.multiply(codes).divide(all, MathContext.DECIMAL64);
    assertTrue(chance.compareTo(new BigDecimal("1e-6")) < 0, chance.toString());
  }

  @Test
  void allLettersComeUp() {
    long distinct =
        java.util.stream.IntStream.range(0, 200)
            .mapToObj(i -> UnlockCode.random(new SecureRandom()).letters())
            .flatMapToInt(String::chars)
            .distinct()
            .count();
    assertEquals(32, distinct);
  }
}
