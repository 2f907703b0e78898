// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Size;

/** Lines of marks that look like print from a step away. */
final class TextPagePainter {
  private static final int LINES = 42;

  private final double width;
  private final double height;
  private final Dice dice;
  private final Ink ink = new Ink();

  TextPagePainter(Size size, int seed) {
    this.width = size.width();
    this.height = size.height();
    this.dice = new Dice(seed).split(14);
  }

  void paint(Canvas canvas) {
    Brush brush = new Brush(canvas);
    ink.set(Colour.srgb(0x26262A));
    double pitch = height * 0.84 / LINES;
    for (int i = 0; i < LINES; i++) {
      boolean gap = i % 9 == 8;
      if (!gap) {
        line(brush, (i + 0.5) * pitch + height * 0.08, pitch * 0.36, i % 9 == 7 ? 0.5 : 0.86);
      }
    }
  }

  private void line(Brush brush, double baseY, double size, double end) {
    double x = width * 0.12;
    while (x < width * end) {
      int letters = 2 + dice.below(8);
      for (int i = 0; i < letters && x < width * end; i++) {
        letter(brush, x, baseY, size);
        x += size * 0.85;
      }
      x += size * 0.7;
    }
  }

  /** A stem or two and a bar, in one of a few arrangements. */
  private void letter(Brush brush, double x, double baseY, double size) {
    double top = baseY - size * (dice.unit() < 0.3 ? 1.5 : 1.0);
    double right = x + size * 0.55;
    double pen = size * 0.16;
    brush.line(x, top, x, baseY, pen, ink, 1);
    if (dice.unit() < 0.6) {
      brush.line(right, baseY - size, right, baseY, pen, ink, 1);
    }
    double bar = baseY - size * 0.5 * dice.below(3);
    brush.line(x, bar, right, bar, pen, ink, 1);
  }
}
