// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Size;

/** What stands behind the person, in linear light, pixel by pixel. */
final class BackdropPainter {
  private static final int SHAPES = 46;

  private final Backdrop backdrop;
  private final Colour colour;
  private final double width;
  private final double height;
  private final Noise noise;
  private final double[] shapes;
  private final Ink ink = new Ink();

  BackdropPainter(Backdrop backdrop, Size size, int seed) {
    this.backdrop = backdrop;
    this.colour = Colour.srgb(backdrop.rgb());
    this.width = size.width();
    this.height = size.height();
    int own = seed + backdrop.rgb();
    this.noise = new Noise(own);
    this.shapes = shapes(new Dice(own).split(10));
  }

  private double[] shapes(Dice dice) {
    double[] all = new double[SHAPES * 8];
    for (int i = 0; i < SHAPES; i++) {
      boolean lamp = i >= SHAPES - 12;
      double size = lamp ? dice.between(0.02, 0.06) : dice.between(0.03, 0.2);
      all[i * 8] = dice.between(0, width / height);
      all[i * 8 + 1] = dice.between(0, 1);
      all[i * 8 + 2] = size;
      all[i * 8 + 3] = lamp ? size : dice.between(0.05, 0.3);
      Colour c = Colour.srgb(dice.next() & 0xFFFFFF).towards(colour, dice.between(0.45, 0.92));
      double bright = lamp ? 1.4 : 0.75;
      all[i * 8 + 4] = c.red() * bright;
      all[i * 8 + 5] = c.green() * bright;
      all[i * 8 + 6] = c.blue() * bright;
      all[i * 8 + 7] = lamp ? 1 : 0;
    }
    return all;
  }

  /** The colour of the pixel at (x, y); the same object every time. */
  Ink at(int x, int y) {
    double px = (x + 0.5) / height;
    double py = (y + 0.5) / height;
    ink.set(colour);
    switch (backdrop.kind()) {
      case PLAIN -> {}
      case GRADIENT -> gradient(px, py);
      case TEXTURED -> textured(px, py);
      case BUSY -> busy(px, py);
    }
    return ink;
  }

  private void gradient(double px, double py) {
    double dx = px - 0.45 * width / height;
    double dy = py - 0.4;
    double far = Math.sqrt(dx * dx + dy * dy) / 0.75;
    ink.times(Smooth.mix(1.06, 0.5, Smooth.ease(Smooth.clamp(far))));
  }

  private void textured(double px, double py) {
    double coarse = noise.layered(px * 9, py * 9, 3) * 0.06;
    double trowel = noise.layered(px * 70 + py * 20, py * 38, 2) * 0.07;
    double grain = noise.at(px * 420, py * 420) * 0.04;
    ink.times((1.0 + coarse + trowel + grain) * 0.92);
  }

  private void busy(double px, double py) {
    ink.times(0.75 + 0.18 * noise.at(px * 2.4, py * 2.4));
    double shelf = py * 4.2 + 0.3;
    double board = shelf - Math.floor(shelf) - 0.5;
    ink.times(1.0 - 0.45 * Smooth.bump(board * board / 0.006));
    for (int i = 0; i < SHAPES * 8; i += 8) {
      double soft = 0.012;
      double dx = Math.abs(px - shapes[i]) - shapes[i + 2];
      double dy = Math.abs(py - shapes[i + 1]) - shapes[i + 3];
      double d = Math.max(dx, dy);
      if (shapes[i + 7] > 0) {
        double ex = px - shapes[i];
        double ey = py - shapes[i + 1];
        d = Math.sqrt(ex * ex + ey * ey) - shapes[i + 2];
      }
      double t = Smooth.step(soft, -soft, d) * (shapes[i + 7] > 0 ? 0.55 : 0.8);
      if (t > 0) {
        ink.red = Smooth.mix(ink.red, shapes[i + 4], t);
        ink.green = Smooth.mix(ink.green, shapes[i + 5], t);
        ink.blue = Smooth.mix(ink.blue, shapes[i + 6], t);
      }
    }
  }
}
