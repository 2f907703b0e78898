// SPDX-License-Identifier: Apache-2.0
package likeness.jvm.sheet;

import java.nio.charset.StandardCharsets;
import likeness.sheet.Line;
import likeness.sheet.Placement;
import likeness.sheet.Ruler;

/**
 * The drawing orders of a page, in whole micrometres.
 *
 * <p>The first order makes a micrometre the unit, so that every length that follows is an exact
 * whole number.
 */
final class PageContent {
  /** 72/25400, a micrometre in points; off by 4e-10 of itself. */
  private static final String POINTS_PER_UM = "0.00283464567";

  private final int heightUm;
  private final StringBuilder orders = new StringBuilder();

  PageContent(int heightUm) {
    this.heightUm = heightUm;
    order("q " + POINTS_PER_UM + " 0 0 " + POINTS_PER_UM + " 0 0 cm");
  }

  private void order(String order) {
    orders.append(order).append('\n');
  }

  /** Draws an image into its place. */
  void image(String name, Placement p) {
    int bottom = heightUm - p.bottomUm();
    int top = heightUm - p.yUm();
    String matrix =
        p.turned()
            ? "0 " + -p.heightUm() + " " + p.widthUm() + " 0 " + p.xUm() + " " + top
            : p.widthUm() + " 0 0 " + p.heightUm() + " " + p.xUm() + " " + bottom;
    order("q " + matrix + " cm /" + name + " Do Q");
  }

  /** Sets the pen: its width and a grey from 0 (black) to 9 (nearly white). */
  void pen(int widthUm, int greyTenths) {
    order(widthUm + " w 0." + greyTenths + " G");
  }

  void line(Line line) {
    order(
        line.x1Um()
            + " "
            + (heightUm - line.y1Um())
            + " m "
            + line.x2Um()
            + " "
            + (heightUm - line.y2Um())
            + " l S");
  }

  /** Writes a line of text with its left end at a spot, perhaps turned by 90° clockwise. */
  void text(String font, int sizeUm, Ruler.Spot spot, boolean turned, String text) {
    String turn = turned ? "0 -1 1 0 " : "1 0 0 1 ";
    order("BT /" + font + " " + sizeUm + " Tf 0.3 g");
    order(turn + spot.xUm() + " " + (heightUm - spot.yUm()) + " Tm (" + escaped(text) + ") Tj ET");
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == ')' || c == '\\') {
        out.append('\\');
      }
      out.append(c < 256 ? c : '?');
    }
    return out.toString();
  }

  byte[] bytes() {
    return (orders + "Q\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
