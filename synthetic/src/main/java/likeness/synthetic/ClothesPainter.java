// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The garment over the shoulders: folds, seams, neckline or collar. */
final class ClothesPainter {
  private static final Colour WHITE_SHIRT = Colour.srgb(0xE6E8EB);
  private static final double THICKNESS = 0.055;

  private final HeadFrame frame;
  private final BodyShape body;
  private final Shading shading;
  private final Clothes.Cut cut;
  private final Colour colour;
  private final double neck;
  private final Noise folds;
  private final Collar collar;
  private final Ink ink = new Ink();

  ClothesPainter(PortraitRecipe recipe, Head head, BodyShape body) {
    this.frame = body.frame();
    this.body = body;
    this.shading = head.shading();
    this.cut = recipe.clothes().cut();
    this.colour = Colour.srgb(recipe.clothes().rgb());
    this.neck = head.traits().neckHalfWidth();
    this.folds = new Noise(recipe.sitter().seed() + 53);
    this.collar = new Collar(neck);
  }

  void paint(Canvas canvas) {
    if (cut == Clothes.Cut.JACKET) {
      layer(canvas, Clothes.Cut.SHIRT, WHITE_SHIRT);
    }
    layer(canvas, cut, colour);
  }

  private void layer(Canvas canvas, Clothes.Cut layer, Colour fabric) {
    PixelBox box = PixelBox.around(frame, body.field(), canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double bx = frame.across(x + 0.5, y + 0.5);
        double by = frame.down(x + 0.5, y + 0.5);
        if (by > 1.7) {
          pixel(canvas, x, y, bx, by, layer, fabric);
        }
      }
    }
  }

  private void pixel(
      Canvas canvas, int x, int y, double bx, double by, Clothes.Cut layer, Colour fabric) {
    double rim = body.field().at(bx, by) - THICKNESS;
    double opening = opening(layer, bx, by);
    double shape = Math.max(Math.max(rim, -opening), top(layer) - by);
    double flap = collar.distance(layer, bx, by);
    double cover = Smooth.clamp(0.5 - Math.min(shape, flap) * frame.scale());
    if (cover <= 0) {
      // The garment's edge darkens the skin next to it.
      double near = Smooth.step(0.12, 0.0, Math.min(Math.abs(shape), flap));
      canvas.darken(x, y, 1.0 - 0.35 * near * Smooth.step(1.75, 2.1, by));
      return;
    }
    ink.set(fabric);
    boolean onCollar = flap < 0;
    texture(layer, bx, by, opening);
    double open = 1.0 - 0.55 * Smooth.step(0.16, 0.0, flap) * (onCollar ? 0 : 1);
    if (layer != Clothes.Cut.T_SHIRT && layer != Clothes.Cut.SWEATER) {
      open *= 1.0 - collar.seam(layer, bx, by, flap);
    } else {
      double band = layer == Clothes.Cut.SWEATER ? 0.2 : 0.13;
      open *= 1.0 - 0.3 * Smooth.bump((opening - band) * (opening - band) / 0.0009);
    }
    double under = Smooth.step(0.0, 0.9, by - 1.9) * 0.4 + 0.6;
    cloth(bx, by, rim, onCollar, open * under);
    canvas.over(x, y, ink, cover);
  }

  /** No cloth above this line but the collar. */
  private static double top(Clothes.Cut layer) {
    return layer == Clothes.Cut.SHIRT || layer == Clothes.Cut.T_SHIRT ? 2.2 : 2.12;
  }

  /** How far outside the neck's opening a point lies. */
  private double opening(Clothes.Cut layer, double x, double y) {
    double a = Math.abs(x);
    return switch (layer) {
      case T_SHIRT -> oval(a, y, neck + 0.2, 0.56, 2.2);
      case SWEATER -> oval(a, y, neck + 0.12, 0.42, 2.12);
      case SHIRT -> (a - 0.8 * neck + (y - 2.1) * 1.03 * neck) * 0.7;
      case JACKET -> (a - 1.28 + (y - 2.25) * 0.52) * 0.88;
    };
  }

  private static double oval(double a, double y, double rx, double ry, double cy) {
    double dx = a / rx;
    double dy = (y - cy) / ry;
    return (Math.sqrt(dx * dx + dy * dy) - 1.0) * Math.min(rx, ry);
  }

  private void texture(Clothes.Cut layer, double x, double y, double opening) {
    double weave =
        switch (layer) {
          case T_SHIRT -> folds.at(x * 60, y * 60) * 0.03;
          case SHIRT -> folds.at(x * 90, y * 25) * 0.02;
          case JACKET -> folds.at((x + y) * 55, (x - y) * 20) * 0.06;
          case SWEATER -> knit(x, y, opening);
        };
    ink.times(1.0 + weave);
  }

  private double knit(double x, double y, double opening) {
    double c = opening < 0.2 ? Math.abs(x) * 9 : x * 11;
    double rib = c - Math.floor(c) - 0.5;
    double r = y * 13 + Math.abs(rib) * 1.2;
    double row = r - Math.floor(r) - 0.5;
    return (0.25 - rib * rib) * 0.6 + (0.25 - row * row) * 0.4 - 0.12;
  }

  private void cloth(double x, double y, double rim, boolean onCollar, double open) {
    double e = 0.05;
    double strength = onCollar ? 0.15 : 0.5;
    double foldX = fold(x + e, y) - fold(x - e, y);
    double foldY = fold(x, y + e) - fold(x, y - e);
    double edge = Smooth.step(-0.45, 0.0, rim);
    double nx = x / 4.3 + (x < 0 ? -0.25 : 0.25) * edge - foldX * strength;
    double ny = -0.15 - edge * 0.55 - foldY * strength;
    double length = Math.sqrt(nx * nx + ny * ny + 1.0);
    shading.matt(ink, nx / length, ny / length, 1.0 / length, open * (1.0 + fold(x, y) * 0.06));
  }

  /** Folds run from the shoulders down and inwards. */
  private double fold(double x, double y) {
    double a = Math.abs(x);
    double along = (y - 2.6) * 0.5 + a * 0.25;
    double across = a * 1.15 - y * 0.35;
    double side = x < 0 ? 40 : 0;
    return folds.layered(across + side, along, 2) * 0.55;
  }
}
