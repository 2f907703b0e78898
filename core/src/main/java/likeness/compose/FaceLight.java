// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Face;

/** How light lies on a face, and the greys about it, from a few thousand pixels. */
final class FaceLight {
  private static final int SIDE = 64;

  /** How grey a pixel must be to say something of the light. */
  private static final double GREY = 0.12;

  /** The square about the face that greys are looked for in, in widths of its box. */
  private static final double AROUND = 2.5;

  private final double[] luminance = new double[SIDE * SIDE];
  private final double[] grey = new double[3];
  private int count;
  private int greys;

  FaceLight(Raster photo, Face face, Srgb srgb) {
    Point middle = face.box().centre();
    double side = face.box().width();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double u = (i % SIDE + 0.5) / SIDE - 0.5;
      double v = (i / SIDE + 0.5) / SIDE - 0.5;
      int skin = at(photo, u * side * 0.7 + middle.x(), v * side * 0.8 + middle.y());
      if (skin >= 0) {
        luminance[count++] = srgb.luminance(skin);
      }
      int any = at(photo, u * side * AROUND + middle.x(), v * side * AROUND + middle.y());
      if (any >= 0 && Whites.chroma(any) < GREY && srgb.luminance(any) > 0.1) {
        grey[0] += srgb.toLinear(any >> 16 & 255);
        grey[1] += srgb.toLinear(any >> 8 & 255);
        grey[2] += srgb.toLinear(any & 255);
        greys++;
      }
    }
    for (int c = 0; c < 3; c++) {
      grey[c] = greys == 0 ? 0 : grey[c] / greys;
    }
  }

  private static int at(Raster photo, double x, double y) {
    boolean inside = x >= 0 && y >= 0 && x < photo.width() && y < photo.height();
    return inside ? photo.rgbAt((int) x, (int) y) : -1;
  }

  /** How many greys were found, of 4096 places. */
  int greys() {
    return greys;
  }

  /** Their mean in linear light. */
  double[] grey() {
    return grey;
  }

  double brightest() {
    return LightCorrection.quantile(luminance, count, 0.98);
  }

  double middle() {
    return LightCorrection.quantile(luminance, count, 0.5);
  }

  double darkest() {
    return LightCorrection.quantile(luminance, count, 0.15);
  }
}
