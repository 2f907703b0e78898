// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;

/** Digits and the letter m as strokes, so that a ruler needs no font. */
final class Strokes {
  /** Glyphs lie on a grid 4 wide and 6 high; each advances by 5.5. */
  private static final int GRID_HEIGHT = 6;

  private static final int ADVANCE_HALVES = 11;

  private Strokes() {}

  /** Polylines as pairs of grid digits "xy", separated by spaces. */
  private static String glyph(char c) {
    return switch (c) {
      case '0' -> "103041453616050110";
      case '1' -> "112026 1636";
      case '2' -> "01103041420646";
      case '3' -> "0110304142334445361605 2333";
      case '4' -> "36300444";
      case '5' -> "400003334445361605";
      case '6' -> "4130100105163645443303";
      case '7' -> "004016";
      case '8' -> "103041423313020110 1304051636454433";
      case '9' -> "0516364541301001021343";
      case 'm' -> "0602122326 23324346";
      default -> throw new IllegalArgumentException("text: expected digits and m, got " + c);
    };
  }

  static int widthUm(String text, int heightUm) {
    return (text.length() * ADVANCE_HALVES - 3) * heightUm / (2 * GRID_HEIGHT);
  }

  /** The strokes of a text whose top left corner is the origin. */
  static List<Line> of(String text, int heightUm) {
    List<Line> out = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String glyph = glyph(text.charAt(i));
      int left = i * ADVANCE_HALVES * heightUm / (2 * GRID_HEIGHT);
      for (int k = 0; k + 3 < glyph.length(); k += 2) {
        if (glyph.charAt(k) == ' ') {
          k--;
        } else if (glyph.charAt(k + 2) != ' ') {
          out.add(
              new Line(
                  grid(glyph, k, heightUm) + left,
                  grid(glyph, k + 1, heightUm),
                  grid(glyph, k + 2, heightUm) + left,
                  grid(glyph, k + 3, heightUm)));
        }
      }
    }
    return out;
  }

  private static int grid(String glyph, int at, int heightUm) {
    return (glyph.charAt(at) - '0') * heightUm / GRID_HEIGHT;
  }
}
