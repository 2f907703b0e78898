// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import java.util.Optional;

/**
 * A size as people type it: {@code 2x2}, {@code 35 × 45 mm}, {@code 3,5x4,5 cm}, {@code 600x600}.
 *
 * @param unit millimetres a unit when one is named, 0 when none is
 * @param from where it begins in the text
 * @param to where it ends
 */
record SizeQuery(double width, double height, double unit, boolean pixels, int from, int to) {
  /** Half of what tells 50 mm from 2 inches. */
  private static final double SAME_MM = 0.4;

  private static final double INCH = 25.4;

  private static final List<String> TIMES = List.of("x", "×", "х", "*", "✕", "by");
  private static final List<String> MM = List.of("mm", "мм", "毫米", "ミリ");
  private static final List<String> CM = List.of("cm", "см", "厘米", "センチ");
  private static final List<String> INCHES =
      List.of("inches", "inch", "in", "\"", "″", "pulgadas", "pouces", "zoll", "дюйм", "インチ", "英寸");
  private static final List<String> PX = List.of("pixels", "pixel", "px", "пикс", "像素");

  /** The first size in a folded text. */
  static Optional<SizeQuery> in(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean inNumber = i > 0 && isDigit(text.charAt(i - 1));
      if (isDigit(text.charAt(i)) && !inNumber) {
        Optional<SizeQuery> size = new Scan(text, i).size();
        if (size.isPresent()) {
          return size;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a print of so many millimetres may be meant. */
  boolean isPrint(double widthMm, double heightMm) {
    if (pixels) {
      return false;
    }
    for (double perUnit : unit > 0 ? List.of(unit) : List.of(1.0, 10.0, INCH)) {
      boolean same =
          Math.abs(width * perUnit - widthMm) <= SAME_MM
              && Math.abs(height * perUnit - heightMm) <= SAME_MM;
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file of so many pixels may be meant. */
  boolean isFile(int widthPx, int heightPx) {
    return (pixels || unit == 0) && width == widthPx && height == heightPx;
  }

  /** Reads along a text. */
  private static final class Scan {
    private final String text;
    private final int from;
    private int at;
    private double unit;
    private boolean pixels;

    Scan(String text, int from) {
      this.text = text;
      this.from = from;
      this.at = from;
    }

    Optional<SizeQuery> size() {
      double width = number();
      unit();
      if (!takes(TIMES)) {
        return Optional.empty();
      }
      double height = number();
      if (height <= 0 || width <= 0) {
        return Optional.empty();
      }
      unit();
      return Optional.of(new SizeQuery(width, height, unit, pixels, from, at));
    }

    private void unit() {
      if (takes(MM)) {
        unit = 1;
      } else if (takes(CM)) {
        unit = 10;
      } else if (takes(INCHES)) {
        unit = INCH;
      } else if (takes(PX)) {
        pixels = true;
      }
    }

    private boolean takes(List<String> words) {
      int start = at;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      for (String word : words) {
        if (text.startsWith(word, start) && !runsOn(word, start + word.length())) {
          at = start + word.length();
          return true;
        }
      }
      return false;
    }

    /** Whether a unit is only the beginning of a word: "in" of "india". */
    private boolean runsOn(String word, int end) {
      return !TIMES.contains(word)
          && end < text.length()
          && Character.isLetter(text.charAt(end))
          && !(text.charAt(end) == 'x' || text.charAt(end) == 'х' || text.charAt(end) == '×')
          && !Folding.runsTogether(text.substring(end, end + 1));
    }

    private double number() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      double value = 0;
      double place = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        boolean point = (c == '.' || c == ',') && place == 0;
        if (isDigit(c)) {
          value = place == 0 ? value * 10 + (c - '0') : (c - '0') * place + value;
          place = place / 10;
        } else if (point) {
          place = 0.1;
        } else {
          break;
        }
        at++;
      }
      return value;
    }
  }
}
