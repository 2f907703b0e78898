// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.defects;

import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.portrait.Matte;

/** Defects behind the person, who stays as they are: a texture, and the head's shadow. */
public final class BackgroundDefects {
  /** The shadow's edge is as soft as this many steps of a penumbra, each way. */
  private static final int PENUMBRA = 2;

  private BackgroundDefects() {}

  /**
   * Makes a pattern of spots: linear light goes up and down by {@code amplitude}, a share of
   * itself.
   *
   * @param periodPx from spot to spot
   */
  public static Raster texture(Raster photo, Matte person, double periodPx, double amplitude) {
    Pixels p = Pixels.of(photo);
    double k = 2 * Math.PI / periodPx;
    for (int i = 0; i < p.width * p.height; i++) {
      double x = i % p.width + 0.5;
      double y = i / p.width + 0.5;
      double behind = 1 - alpha(person, x, y);
      shine(p, i, 1 + amplitude * behind * Math.sin(k * x) * Math.sin(k * y));
    }
    return p.toRaster();
  }

  /**
   * Throws the person's shadow aside.
   *
   * @param asidePx how far, positive to the viewer's right
   * @param depth the share of linear light that is taken
   */
  public static Raster shadow(Raster photo, Matte person, double asidePx, double depth) {
    Pixels p = Pixels.of(photo);
    double step = Math.abs(asidePx) / 10;
    for (int i = 0; i < p.width * p.height; i++) {
      double x = i % p.width + 0.5;
      double y = i / p.width + 0.5;
      double behind = 1 - alpha(person, x, y);
      double shadow = 0;
      if (behind > 0) {
        for (int a = -PENUMBRA; a <= PENUMBRA; a++) {
          for (int b = -PENUMBRA; b <= PENUMBRA; b++) {
            shadow += alpha(person, x - asidePx + a * step, y + b * step);
          }
        }
      }
      int looks = (2 * PENUMBRA + 1) * (2 * PENUMBRA + 1);
      shine(p, i, 1 - depth * behind * shadow / looks);
    }
    return p.toRaster();
  }

  private static void shine(Pixels p, int i, double gain) {
    for (double[] plane : p.planes) {
      plane[i] = LightDefects.encode(LightDefects.decode(plane[i]) * gain);
    }
  }

  /** The mask at a place of the photo, between its pixels by share. */
  private static double alpha(Matte matte, double x, double y) {
    Affine toPlane = matte.planeToSource().inverse();
    Point at = toPlane.apply(x, y);
    int lastX = matte.alpha().width() - 1;
    int lastY = matte.alpha().height() - 1;
    double u = Math.max(0, Math.min(lastX, at.x() - 0.5));
    double v = Math.max(0, Math.min(lastY, at.y() - 0.5));
    int x0 = (int) u;
    int y0 = (int) v;
    int x1 = Math.min(lastX, x0 + 1);
    int y1 = Math.min(lastY, y0 + 1);
    double fx = u - x0;
    double upper = matte.alpha().at(x0, y0) * (1 - fx) + matte.alpha().at(x1, y0) * fx;
    double lower = matte.alpha().at(x0, y1) * (1 - fx) + matte.alpha().at(x1, y1) * fx;
    return upper + (v - y0) * (lower - upper);
  }
}
