// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** A knitted hat, or a scarf round the face. */
final class HatPainter {
  private final HeadFrame frame;
  private final Shading shading;
  private final Headwear headwear;
  private final Colour colour;
  private final DistanceField field;
  private final Outline opening;
  private final Noise noise;
  private final double crownY;
  private final Ink ink = new Ink();

  HatPainter(PortraitRecipe recipe, Head head) {
    Dice dice = new Dice(recipe.sitter().seed()).split(9);
    int[] colours = {0x7A2E35, 0x2F4A5F, 0x4B5A45, 0xB9A58A, 0x3A3540, 0x9AA7B0};
    this.frame = head.frame();
    this.shading = head.shading();
    this.headwear = recipe.sitter().headwear();
    this.colour = Colour.srgb(colours[dice.below(colours.length)]);
    this.noise = new Noise(recipe.sitter().seed() + 61);
    this.crownY = head.traits().crownY();
    double w = head.traits().skullHalfWidth();
    this.field = new DistanceField(headwear == Headwear.BEANIE ? hat(w) : scarf(w), 0.03);
    double chin = head.traits().chinY();
    this.opening =
        Outline.mirrored(
            0,
            -1.02,
            0.5,
            -0.95,
            0.86,
            -0.6,
            0.98,
            0.0,
            0.97,
            0.6,
            0.86,
            1.1,
            0.62,
            chin - 0.22,
            0.3,
            chin + 0.02,
            0,
            chin + 0.06);
  }

  private Outline hat(double w) {
    return Outline.mirrored(
        0,
        crownY - 0.3,
        0.4,
        crownY - 0.245,
        w * 0.78,
        crownY + 0.02,
        w + 0.02,
        crownY + 0.5,
        w + 0.11,
        -0.92,
        w + 0.16,
        -0.6,
        w + 0.1,
        -0.36,
        w * 0.85,
        -0.44,
        w * 0.45,
        -0.6,
        0,
        -0.65);
  }

  private Outline scarf(double w) {
    return Outline.mirrored(
        0,
        crownY - 0.13,
        0.5,
        crownY - 0.05,
        w * 0.86,
        crownY + 0.42,
        w + 0.1,
        -0.75,
        w + 0.14,
        0.0,
        w + 0.07,
        0.8,
        w - 0.02,
        1.5,
        w + 0.06,
        1.95,
        w + 0.5,
        2.4,
        w + 1.2,
        2.75,
        w + 1.75,
        3.2,
        w + 1.5,
        3.9,
        w + 0.6,
        4.6,
        0,
        5.0);
  }

  void paint(Canvas canvas) {
    PixelBox box = PixelBox.around(frame, field, canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double u = frame.across(x + 0.5, y + 0.5);
        double v = frame.down(x + 0.5, y + 0.5);
        pixel(canvas, x, y, u, v);
      }
    }
  }

  private void pixel(Canvas canvas, int x, int y, double u, double v) {
    double rim = field.at(u, v);
    double d = rim;
    if (headwear == Headwear.HEADSCARF) {
      d = Math.max(rim, -opening.distance(u - frame.sinYaw() * 0.5, v));
    }
    double cover = Smooth.clamp(0.5 - d * frame.scale());
    if (cover <= 0) {
      double reach = headwear == Headwear.BEANIE ? 0.3 : 0.2;
      boolean below = headwear == Headwear.HEADSCARF ? rim < 0 : v > -0.8 && Math.abs(u) < 1.2;
      if (below) {
        canvas.darken(x, y, 1.0 - 0.4 * Smooth.step(reach, 0.0, d));
      }
      return;
    }
    ink.set(colour);
    double relief = headwear == Headwear.BEANIE ? knit(u, v) : drape(u, v, d);
    ink.times(0.92 + relief * 0.3);
    double e = 0.03;
    double slopeX = field.at(u + e, v) - field.at(u - e, v);
    double slopeY = field.at(u, v + e) - field.at(u, v - e);
    double bulge = Smooth.step(-0.9, 0.0, rim);
    double nx = slopeX / (2 * e) * bulge * 1.6 + u * 0.25;
    double ny = slopeY / (2 * e) * bulge * 1.2;
    double length = Math.sqrt(nx * nx + ny * ny + 1.0);
    shading.matt(ink, nx / length, ny / length, 1.0 / length, 0.8 + 0.25 * relief);
    canvas.over(x, y, ink, cover);
  }

  /** Ribs that meet at the top, and a turned-up brim. */
  private double knit(double u, double v) {
    double edge = -0.98 + 0.22 * u * u;
    boolean brim = v > edge;
    double spread =
        brim ? 1 : Math.sqrt(Math.max(0.05, (v - crownY + 0.5) / (edge - crownY + 0.5)));
    double c = u / spread * (brim ? 9.5 : 8.0);
    double rib = c - Math.floor(c) - 0.5;
    double seam = (v - edge) / 0.05;
    double row = v * 16 + Math.abs(rib) * 0.8;
    double stitch = row - Math.floor(row) - 0.5;
    return (0.25 - rib * rib) * 3.0
        + (0.25 - stitch * stitch) * 0.8
        - Smooth.bump(seam * seam) * 0.9
        - 0.4;
  }

  /** Soft folds round the face and across the chest. */
  private double drape(double u, double v, double d) {
    // Rings round the face above, swags across the chest below.
    double ring = Math.sqrt(u * u + (v - 0.2) * (v - 0.2) * 0.55) * 3.4;
    double high = noise.layered(ring, u * 0.35 + v * 0.3, 2);
    double low = noise.layered((v - u * u * 0.22) * 2.1 + u * 0.7, u * 0.4 + 30, 2);
    double edge = Smooth.step(-0.05, -0.01, d) * 0.25;
    return Smooth.mix(high, low, Smooth.step(1.3, 2.2, v)) * 0.5 - edge;
  }
}
