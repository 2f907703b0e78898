// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Paints strands in light: a dark mass below, then hair by hair from back to front. */
final class HairPainter {
  /** Hair farther back than this lies behind neck, ears and shoulders. */
  private static final double BEHIND = -0.42;

  private static final double CELL = 0.03;

  private final HeadFrame frame;
  private final Shading shading;
  private final Colour colour;
  private final Colour shine;
  private final List<Strand> strands;
  private final double volume;
  private final double gloss;
  private final Ink ink = new Ink();

  /**
   * @param gloss how strongly the hair shines; 1 for the head's
   */
  HairPainter(PortraitRecipe recipe, Head head, List<Strand> strands, double gloss) {
    this.gloss = gloss * 0.36;
    this.frame = head.frame();
    this.shading = head.shading();
    this.colour = recipe.sitter().hairColour().colour();
    this.shine = colour.towards(new Colour(1, 0.95, 0.88), 0.35);
    this.strands = new ArrayList<>(strands);
    this.strands.sort(Comparator.comparingDouble(Strand::meanDepth));
    this.volume = recipe.sitter().hair() == HairStyle.AFRO ? 0.6 : 0.3;
  }

  /** What lies behind the neck. */
  void paintBack(Canvas canvas) {
    paint(canvas, -9, BEHIND);
  }

  /** What lies over the skin. */
  void paintFront(Canvas canvas) {
    paint(canvas, BEHIND, 9);
  }

  private void paint(Canvas canvas, double from, double to) {
    if (strands.isEmpty()) {
      return;
    }
    mass(canvas, from, to);
    Brush brush = new Brush(canvas);
    for (Strand s : strands) {
      int n = s.points();
      for (int i = 1; i < n; i++) {
        if (s.z()[i] >= from && s.z()[i] < to) {
          piece(brush, s, i, (double) i / n);
        }
      }
    }
  }

  private void piece(Brush brush, Strand s, int i, double along) {
    double x = s.x()[i];
    double y = s.y()[i];
    double tx = x - s.x()[i - 1];
    double ty = y - s.y()[i - 1];
    double tz = s.z()[i] - s.z()[i - 1];
    double length = Math.sqrt(tx * tx + ty * ty + tz * tz) + 1e-9;
    light(x, y, s.z()[i], tx / length, ty / length, tz / length, s.rise()[i], s.tone(), gloss);
    double taper = along > 0.7 ? 1.0 - (along - 0.7) * 2.6 : 1.0;
    brush.line(
        frame.pixelX(s.x()[i - 1], s.y()[i - 1]),
        frame.pixelY(s.x()[i - 1], s.y()[i - 1]),
        frame.pixelX(x, y),
        frame.pixelY(x, y),
        s.width() * taper * frame.scale(),
        ink,
        0.95);
  }

  /** The light of a hair with that direction: Kajiya and Kay, "Rendering Fur", 1989. */
  private void light(
      double x,
      double y,
      double z,
      double tx,
      double ty,
      double tz,
      double rise,
      double tone,
      double mirror) {
    double nx = x;
    double ny = (Math.min(y, 0.2) - HeadShape.SKULL_CENTRE_V) * 0.75;
    double nz = z + 0.25;
    double nl = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9;
    double facing = shading.diffuse(nx / nl, ny / nl, nz / nl, 0.35);
    double along = tx * shading.lightX() + ty * shading.lightY() + tz * shading.lightZ();
    double across = Math.sqrt(Math.max(0, 1.0 - along * along));
    double deep = 0.42 + 0.58 * Smooth.clamp(rise / volume);
    double below = Smooth.step(0.3, 1.6, y) * 0.25;
    ink.set(colour);
    ink.times(
        (shading.sky(ny / nl) + facing * (0.35 + 0.65 * across) * 0.75)
            * deep
            * tone
            * (1.0 - below));
    double h = tx * shading.halfX() + ty * shading.halfY() + tz * shading.halfZ();
    double spec = Smooth.power16(Math.sqrt(Math.max(0, 1.0 - h * h)));
    double gleam = spec * spec * facing * mirror * deep * tone;
    ink.red += shine.red() * gleam;
    ink.green += shine.green() * gleam;
    ink.blue += shine.blue() * gleam;
  }

  /**
   * The hair that is too deep to be seen singly: where strands lie close, nothing shines through.
   */
  private void mass(Canvas canvas, double from, double to) {
    Grid density = new Grid(-3.2, -3.2, 3.2, 4.6, CELL);
    for (Strand s : strands) {
      for (int i = 1; i < s.points(); i++) {
        if (s.z()[i] >= from && s.z()[i] < to) {
          double dx = s.x()[i] - s.x()[i - 1];
          double dy = s.y()[i] - s.y()[i - 1];
          // The tips are left to single hairs.
          double body = Smooth.step(1.0, 0.85, (double) i / s.points());
          double area = Math.sqrt(dx * dx + dy * dy) * s.width() * body;
          density.splat(s.x()[i], s.y()[i], area / (CELL * CELL));
        }
      }
    }
    Grid smooth = density.blurred(1);
    PixelBox box = PixelBox.around(frame, -3.1, -3.1, 3.1, 4.5, canvas);
    for (int py = box.top(); py < box.bottom(); py++) {
      for (int px = box.left(); px < box.right(); px++) {
        double x = frame.across(px + 0.5, py + 0.5);
        double y = frame.down(px + 0.5, py + 0.5);
        double cover = Smooth.step(0.7, 1.5, smooth.at(x, y));
        if (cover > 0) {
          double r2 = Math.min(x * x / 2.2 + (y + 0.4) * (y + 0.4) / 3.0, 0.9);
          double z = Math.sqrt(1.0 - r2) * (to > 0 ? 1.3 : -1.3);
          light(x, y, z, 0.3, 0.9, 0.3, 0.02, 0.8, 0);
          canvas.over(px, py, ink, cover);
        }
      }
    }
  }
}
