// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The turned-down collar of a shirt, the lapels of a jacket, and what is sewn to them. */
final class Collar {
  private static final double NONE = 9;

  private final Outline wing;
  private final Outline lapel;

  Collar(double neck) {
    this.wing =
        Outline.straight(
            0.02,
            2.88,
            neck * 0.84,
            2.02,
            neck * 1.03,
            1.94,
            neck * 1.17,
            2.2,
            neck * 1.12 + 0.14,
            2.7,
            0.5,
            3.32);
    this.lapel =
        Outline.straight(
            0.0,
            4.75,
            neck * 1.08,
            2.03,
            neck * 1.2,
            2.01,
            neck * 1.4 + 0.12,
            2.5,
            1.62,
            3.1,
            1.28,
            3.26,
            1.5,
            3.42);
  }

  /** The distance to collar or lapel, negative inside; far away for garments without. */
  double distance(Clothes.Cut cut, double x, double y) {
    return switch (cut) {
      case SHIRT -> wing.distance(Math.abs(x), y);
      case JACKET -> lapel.distance(Math.abs(x), y);
      case T_SHIRT, SWEATER -> NONE;
    };
  }

  /** How much darker the point is because of stitches, buttons or the button band. */
  double seam(Clothes.Cut cut, double x, double y, double flap) {
    double edge = (flap + 0.045) / 0.008;
    double stitch = Smooth.bump(edge * edge) * 0.16;
    double rim = flap / 0.012;
    stitch = Math.max(stitch, Smooth.bump(rim * rim) * 0.3);
    if (cut == Clothes.Cut.JACKET || flap < 0 || y < 2.8) {
      return stitch;
    }
    double band = (Math.abs(x) - 0.16) / 0.012;
    double line = Smooth.bump(band * band) * 0.2;
    double step = (y - 3.5) / 0.72;
    double nearest = Math.max(0, Math.floor(step + 0.5)) * 0.72 + 3.5;
    double button = Math.sqrt(x * x + (y - nearest) * (y - nearest));
    double ring = (button - 0.058) / 0.012;
    return Math.max(Math.max(stitch, line), Smooth.bump(ring * ring) * 0.4);
  }
}
