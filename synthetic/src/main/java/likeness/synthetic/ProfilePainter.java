// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;
import likeness.geometry.Size;

/** A head seen from the side: one eye, one ear, the nose beyond the cheek. */
final class ProfilePainter {
  private static final double[] HEAD = {
    0.1, -1.72, -0.6, -1.5, -1.05, -1.0, -1.2, -0.55, -1.24, -0.3, -1.14, -0.05, -1.28, 0.2, -1.5,
    0.5, -1.6, 0.64, -1.5, 0.74, -1.28, 0.78, -1.27, 0.88, -1.37, 0.99, -1.34, 1.06, -1.24, 1.1,
    -1.34, 1.17, -1.3, 1.28, -1.2, 1.36, -1.26, 1.56, -1.16, 1.76, -0.9, 1.82, -0.45, 1.7, -0.22,
    1.8, -0.16, 2.3, -0.3, 2.9, 0.3, 3.2, 1.1, 2.8, 0.98, 2.2, 1.02, 1.5, 1.42, 0.9, 1.72, 0.2,
    1.74, -0.6, 1.4, -1.3, 0.8, -1.65
  };
  private static final double[] HAIR = {
    -0.9, -1.12, -0.75, -1.55, -0.2, -1.86, 0.5, -1.88, 1.2, -1.6, 1.72, -1.0, 1.9, -0.2, 1.75, 0.6,
    1.35, 1.25, 1.0, 1.55, 0.8, 1.1, 0.72, 0.4, 0.5, -0.1, 0.2, -0.15, 0.05, 0.3, -0.12, 0.3, -0.2,
    -0.25, -0.55, -0.55, -0.7, -0.9
  };
  private static final double[] CLOTHES = {
    -0.62, 2.5, 0.3, 2.85, 1.2, 2.3, 2.2, 2.9, 2.7, 4.0, 2.9, 9, -2.3, 9, -2.0, 4.2, -1.3, 3.1
  };

  private final HeadFrame frame;
  private final DistanceField head = new DistanceField(Outline.rounded(HEAD), 0.02);
  private final DistanceField hair = new DistanceField(Outline.rounded(HAIR), 0.03);
  private final DistanceField clothes = new DistanceField(Outline.rounded(CLOTHES), 0.05);
  private final Shading shading = new Shading(Light.SOFT_BOX);
  private final Dice dice;
  private final Ink ink = new Ink();

  ProfilePainter(Size size, int seed) {
    this.frame =
        new HeadFrame(size.height() * 0.115, size.width() * 0.5, size.height() * 0.42, 0, 0);
    this.dice = new Dice(seed).split(12);
  }

  void paint(Canvas canvas) {
    surface(canvas, head, Colour.srgb(0xD9A988), 0.8);
    surface(canvas, clothes, Colour.srgb(0x2F3E55), 1.4);
    features(canvas);
    surface(canvas, hair, Colour.srgb(0x241812), 0.5);
    strands(new Brush(canvas));
  }

  /** A rounded surface, lit by how it falls away towards its edge over {@code bulge}. */
  private void surface(Canvas canvas, DistanceField shape, Colour colour, double bulge) {
    PixelBox box = PixelBox.around(frame, shape, canvas);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double u = frame.across(x + 0.5, y + 0.5);
        double v = frame.down(x + 0.5, y + 0.5);
        double d = shape.at(u, v);
        double cover = Smooth.clamp(0.5 - d * frame.scale());
        if (cover > 0) {
          double e = 0.05;
          double steep = Smooth.step(-bulge, 0.0, d);
          double nx = (shape.at(u + e, v) - shape.at(u - e, v)) / (2 * e) * steep;
          double ny = (shape.at(u, v + e) - shape.at(u, v - e)) / (2 * e) * steep;
          double length = Math.sqrt(nx * nx + ny * ny + 0.7);
          ink.set(colour);
          double jaw = 1.0 - 0.4 * Smooth.step(1.7, 1.95, v) * Smooth.step(3.0, 2.2, v);
          shading.matt(ink, nx / length, ny / length, 0.83 / length, jaw);
          canvas.over(x, y, ink, cover);
        }
      }
    }
  }

  private void features(Canvas canvas) {
    PixelBox box = PixelBox.around(frame, -1.6, -0.6, 0.9, 1.4, canvas);
    DistanceField ear =
        new DistanceField(
            Outline.rounded(
                0.1, -0.1, 0.3, -0.22, 0.52, -0.1, 0.52, 0.15, 0.38, 0.4, 0.26, 0.62, 0.12, 0.5,
                0.14, 0.2),
            0.02);
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        double u = frame.across(x + 0.5, y + 0.5);
        double v = frame.down(x + 0.5, y + 0.5);
        // The eye is a wedge that opens to the front.
        double open = (u + 0.78) * -0.42;
        if (u > -1.02 && u < -0.78 && Math.abs(v) < open) {
          double iris = Smooth.bump(u, v, -1.0, 0, 0.07, 0.12);
          double white = Smooth.mix(0.68, 0.04, iris);
          canvas.over(x, y, white, white * 0.96, white * 0.92, 0.9);
        }
        double lid = Math.min(Math.abs(v + open), Math.abs(v - open)) / 0.02;
        double near = u > -1.05 && u < -0.74 ? Smooth.bump(lid * lid) : 0;
        double brow = Smooth.bump(u, v, -1.0, -0.34, 0.26, 0.07);
        double mouth = u < -1.0 ? Smooth.bump((v - 1.1) * (v - 1.1) / 0.0006) : 0;
        double nostril = Smooth.bump(u, v, -1.36, 0.7, 0.09, 0.05);
        double edge = ear.at(u, v) / 0.03;
        double inner = Smooth.bump(u, v, 0.3, 0.15, 0.12, 0.2) * 0.5;
        double dark = Math.max(Math.max(near, brow), Math.max(mouth * 0.6, nostril));
        dark = Math.max(dark, Math.max(Smooth.bump(edge * edge) * 0.5, inner));
        canvas.darken(x, y, 1.0 - 0.85 * dark);
      }
    }
  }

  /** Hair combed from the forehead round to the nape. */
  private void strands(Brush brush) {
    for (int i = 0; i < 4200; i++) {
      double u = dice.between(-1.0, 1.9);
      double v = dice.between(-1.9, 1.6);
      if (hair.at(u, v) < 0.03) {
        double shade = dice.between(0.6, 1.9);
        ink.set(Colour.srgb(0x33221A).times(shade));
        for (int k = 0; k < 9 && hair.at(u, v) < 0.05; k++) {
          double angle = Elementary.atan2(v + 0.1, u - 0.2) + dice.bell() * 0.06;
          double nu = u - Elementary.sin(angle) * 0.06;
          double nv = Elementary.cos(angle) * 0.06 + v;
          brush.line(
              frame.pixelX(u, v),
              frame.pixelY(u, v),
              frame.pixelX(nu, nv),
              frame.pixelY(nu, nv),
              0.009 * frame.scale(),
              ink,
              0.8);
          u = nu;
          v = nv;
        }
      }
    }
  }
}
