// SPDX-License-Identifier: Apache-2.0
package likeness.sheet;

import java.util.ArrayList;
import java.util.List;
import likeness.geometry.Micrometres;

/**
 * A scale in millimetres that shows whether the printer kept the size: at 1 % the 100-mm scale is 1
 * mm off.
 *
 * @param xUm the left of its rectangle
 * @param yUm the top of its rectangle
 * @param lengthUm from its first tick to its last, 50 or 100 mm
 * @param vertical whether it is turned by 90° clockwise
 * @param note whether there is room for a line of text under the numbers
 */
public record Ruler(int xUm, int yUm, int lengthUm, boolean vertical, boolean note) {

  static final int PLAIN_HEIGHT_UM = 4 * Micrometres.PER_MM;
  private static final int NOTED_HEIGHT_UM = 7 * Micrometres.PER_MM;

  /** Room beside the first and the last tick, for the halves of their numbers. */
  private static final int OVERHANG_UM = 5 * Micrometres.PER_MM;

  private static final int DIGIT_HEIGHT_UM = 1300;
  private static final int DIGIT_TOP_UM = 2600;
  private static final int NOTE_BASELINE_UM = 6400;

  /** A point on the sheet. */
  public record Spot(int xUm, int yUm) {}

  Ruler at(int x, int y) {
    return new Ruler(x, y, lengthUm, vertical, note);
  }

  private int alongUm() {
    return 2 * OVERHANG_UM + lengthUm;
  }

  private int acrossUm() {
    return note ? NOTED_HEIGHT_UM : PLAIN_HEIGHT_UM;
  }

  /** The width of its rectangle on the sheet. */
  public int widthUm() {
    return vertical ? acrossUm() : alongUm();
  }

  /** The height of its rectangle on the sheet. */
  public int heightUm() {
    return vertical ? alongUm() : acrossUm();
  }

  /** The ticks, every millimetre, and the numbers, every 10 mm, as strokes. */
  public List<Line> strokes() {
    List<Line> out = new ArrayList<>();
    out.add(line(OVERHANG_UM, 0, OVERHANG_UM + lengthUm, 0));
    int last = lengthUm / Micrometres.PER_MM;
    for (int mm = 0; mm <= last; mm++) {
      int u = OVERHANG_UM + mm * Micrometres.PER_MM;
      int tick = mm % 10 == 0 ? 2200 : mm % 5 == 0 ? 1700 : 1100;
      out.add(line(u, 0, u, tick));
      if (mm % 10 == 0) {
        addText(mm == last ? mm + "mm" : String.valueOf(mm), String.valueOf(mm), u, out);
      }
    }
    return out;
  }

  private void addText(String text, String centred, int u, List<Line> out) {
    int left = u - Strokes.widthUm(centred, DIGIT_HEIGHT_UM) / 2;
    for (Line s : Strokes.of(text, DIGIT_HEIGHT_UM)) {
      out.add(
          line(left + s.x1Um(), DIGIT_TOP_UM + s.y1Um(), left + s.x2Um(), DIGIT_TOP_UM + s.y2Um()));
    }
  }

  /** The left end of the baseline of the note. */
  public Spot noteSpot() {
    return spot(OVERHANG_UM, NOTE_BASELINE_UM);
  }

  private Line line(int u1, int v1, int u2, int v2) {
    Spot from = spot(u1, v1);
    Spot to = spot(u2, v2);
    return new Line(from.xUm, from.yUm, to.xUm, to.yUm);
  }

  /** The point {@code u} along and {@code v} across the ruler. */
  private Spot spot(int u, int v) {
    return vertical ? new Spot(xUm + acrossUm() - v, yUm + u) : new Spot(xUm + u, yUm + v);
  }
}
