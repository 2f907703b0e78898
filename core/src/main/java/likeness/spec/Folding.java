// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes texts that people hold for the same text equal: small letters, no marks above or below, one
 * form of letters that are written in several. By hand, so that it is the same everywhere.
 */
final class Folding {
  private static final int ASCII_END = 0x80;
  private static final Map<Character, String> TABLE = table();

  private Folding() {}

  private static Map<Character, String> table() {
    Map<Character, String> table = new HashMap<>();
    each(table, "àáâãäåāăąạảấầẩẫậắằẳẵặ", "a");
    each(table, "çćĉċč", "c");
    each(table, "ďđð", "d");
    each(table, "èéêëēĕėęěẹẻẽếềểễệ", "e");
    each(table, "ĝğġģ", "g");
    each(table, "ĥħ", "h");
    each(table, "ìíîïĩīĭįıỉị", "i");
    each(table, "ķ", "k");
    each(table, "ĺļľłŀ", "l");
    each(table, "ñńņňŋ", "n");
    each(table, "òóôõöøōŏőọỏốồổỗộớờởỡợơ", "o");
    each(table, "ŕŗř", "r");
    each(table, "śŝşšș", "s");
    each(table, "ţťŧț", "t");
    each(table, "ùúûüũūŭůűųụủứừửữựư", "u");
    each(table, "ŵ", "w");
    each(table, "ýÿŷỳỵỷỹ", "y");
    each(table, "źżž", "z");
    each(table, "ß", "ss");
    each(table, "æ", "ae");
    each(table, "œ", "oe");
    each(table, "þ", "th");
    each(table, "ə", "e");
    pairs(table, "ёейиїіўуάαέεήηίιόούυώωϊιϋυςσ");
    pairs(table, "أاإاآاىيةهئيؤوکكیي");
    // Letters of Hindi that are also written with a dot below, and the two signs for a nasal.
    pairs(
        table,
        "\u0958\u0915\u0959\u0916\u095A\u0917\u095B\u091C\u095C\u0921"
            + "\u095D\u0922\u095E\u092B\u095F\u092F\u0901\u0902");
    pairs(table, "臺台吋寸");
    return table;
  }

  private static void each(Map<Character, String> table, String letters, String plain) {
    for (int i = 0; i < letters.length(); i++) {
      table.put(letters.charAt(i), plain);
    }
  }

  private static void pairs(Map<Character, String> table, String pairs) {
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      table.put(pairs.charAt(i), String.valueOf(pairs.charAt(i + 1)));
    }
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = narrow(text.charAt(i));
      if (c < ASCII_END) {
        // Most of all letters: without the table, which boxes them, they cost little in the
        // browser.
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        continue;
      }
      c = Character.toLowerCase(c);
      if (!isMark(c)) {
        String plain = TABLE.get(c);
        if (plain == null) {
          folded.append(c);
        } else {
          folded.append(plain);
        }
      }
    }
    return folded.toString();
  }

  /** The wide forms of Latin letters and figures lie a fixed way off. */
  private static char narrow(char c) {
    return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
  }

  private static boolean isMark(char c) {
    return c >= 0x0300 && c <= 0x036F
        || c >= 0x064B && c <= 0x065F
        || c == 0x0640
        || c == 0x093C
        || c >= 0x200B && c <= 0x200F;
  }

  /** The words of a folded text. */
  static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isOfWord(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Letters and figures, and the vowel signs of scripts that write them as marks. */
  private static boolean isOfWord(char c) {
    if (c < ASCII_END) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
    return Character.isLetterOrDigit(c)
        || c >= 0x0900 && c <= 0x109F && c != 0x0964
        || c >= 0x1780 && c <= 0x17FF;
  }

  /** Whether words run together in the script of {@code word}: Chinese, Japanese, Korean. */
  static boolean runsTogether(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x3040 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3) {
        return true;
      }
    }
    return false;
  }
}
