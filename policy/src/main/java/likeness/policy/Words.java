// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as words in files: lower case, with hyphens. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("expected one of " + known + ", got " + word);
  }
}
