// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/**
 * Whether short texts have the form that the rule book asks; by hand, because patterns are slow to
 * start with.
 */
final class Syntax {

  private Syntax() {}

  /** Small letters and figures in words joined by single hyphens. */
  static boolean isId(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSmall(c) || isDigit(c)) {
        inWord = true;
      } else if (c == '-' && inWord) {
        inWord = false;
      } else {
        return false;
      }
    }
    return inWord;
  }

  /**
   * Whether each character is of its kind in {@code form}: {@code 0} a digit, {@code A} a capital
   * letter, {@code F} a hexadecimal digit with capitals, anything else itself.
   */
  static boolean matches(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (form.charAt(i)) {
            case '0' -> isDigit(c);
            case 'A' -> c >= 'A' && c <= 'Z';
            case 'F' -> isDigit(c) || c >= 'A' && c <= 'F';
            default -> c == form.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** A whole number of one to five digits. */
  static boolean isShortNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 5;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
