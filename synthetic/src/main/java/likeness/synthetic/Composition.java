// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.image.Plane;
import likeness.image.Raster;

/**
 * Lays what was painted over its backdrop.
 *
 * <p>The layers are rounded to 8 bits first and mixed afterwards, so that the picture can be made
 * again from them, to the last bit.
 */
final class Composition {
  /** Alphas above this are 1: float rounding of many layers, not something to see through. */
  private static final double OPAQUE = 0.9995;

  /** The strength of the film grain, as a share of the light; the eye does not see it, files do. */
  private static final double GRAIN = 0.012;

  private final Raster picture;
  private final Plane alpha;
  private final Raster foreground;
  private final Raster background;

  Composition(Canvas canvas, BackdropPainter backdrop, int seed) {
    int w = canvas.width();
    int h = canvas.height();
    byte[] mixed = new byte[w * h * 3];
    byte[] front = new byte[w * h * 3];
    byte[] back = new byte[w * h * 3];
    SrgbCurve curve = new SrgbCurve();
    Noise grain = new Noise(seed + 71);
    this.alpha = new Plane(w, h);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int i = y * w + x;
        double drawn = canvas.alpha(x, y);
        alpha.values()[i] = (float) (drawn > OPAQUE ? 1 : drawn);
        double a = alpha.values()[i];
        Ink behind = backdrop.at(x, y);
        back[i * 3] = curve.code(behind.red);
        back[i * 3 + 1] = curve.code(behind.green);
        back[i * 3 + 2] = curve.code(behind.blue);
        double film = 1.0 + GRAIN * grain.lattice(x, y);
        for (int c = 0; c < 3; c++) {
          int k = i * 3 + c;
          front[k] = a > 0 ? curve.code(shoulder(canvas.light(x, y, c) / drawn * film)) : 0;
          mixed[k] = curve.code(curve.linear(front[k]) * a + curve.linear(back[k]) * (1.0 - a));
        }
      }
    }
    this.picture = Raster.rgb(w, h, mixed);
    this.foreground = Raster.rgb(w, h, front);
    this.background = Raster.rgb(w, h, back);
  }

  /** Bends highlights so that they keep their colour below white. */
  private static double shoulder(double light) {
    if (light <= 0.75) {
      return light;
    }
    double over = light - 0.75;
    return over / (1.0 + over * 3.0) + 0.75;
  }

  Raster picture() {
    return picture;
  }

  SyntheticPortrait portrait(SyntheticGeometry geometry) {
    return new SyntheticPortrait(picture, alpha, foreground, background, geometry);
  }

  Plane alpha() {
    return alpha;
  }
}
