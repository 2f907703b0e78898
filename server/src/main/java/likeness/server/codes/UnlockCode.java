// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code that opens one result: 20 letters and digits, 100 bits of chance, without those that
 * people mistake for each other (Crockford's base 32).
 */
public record UnlockCode(String letters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 5;

  public UnlockCode {
    if (letters.length() != LENGTH || !letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("letters: expected " + LENGTH + " of " + ALPHABET);
    }
  }

  static UnlockCode random(SecureRandom random) {
    return new UnlockCode(letters(random, LENGTH));
  }

  static String letters(RandomGenerator random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  /** What a person typed: hyphens, spaces and case do not count, O is 0, I and L are 1. */
  public static Optional<UnlockCode> typed(String text) {
    String letters =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return letters.length() == LENGTH && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(new UnlockCode(letters))
        : Optional.empty();
  }

  /** As it is handed to people, in groups. */
  public String grouped() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i += GROUP) {
      text.append(i == 0 ? "" : "-").append(letters, i, i + GROUP);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
