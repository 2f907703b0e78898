// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.portrait.Cutout;

/** The whole photo with the background made transparent. */
public final class TransparentComposer {
  private TransparentComposer() {}

  /**
   * Gives red, green, blue and alpha, a byte each, sRGB, not premultiplied, of the source's size.
   *
   * <p>Where alpha is full the colour is the source's, elsewhere the foreground's, from which the
   * old background has been taken out.
   *
   * @param cutout over the whole source, at any size
   */
  public static byte[] rgba(Raster source, Cutout cutout, Bands bands) {
    Size size = source.size();
    Affine toPlane = cutout.matte().planeToSource().inverse();
    Plane alpha = PlaneSampler.sample(cutout.matte().alpha(), toPlane, size, bands);
    Affine toColour = cutout.foreground().planeToSource().inverse();
    Raster colour = Resampler.resample(cutout.foreground().colour(), toColour, size, bands);
    byte[] out = new byte[size.width() * size.height() * 4];
    bands.run(
        size.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < size.width(); x++) {
              int code = (int) Math.floor(alpha.at(x, y) * 255.0 + 0.5);
              int rgb = code == 255 ? source.rgbAt(x, y) : colour.rgbAt(x, y);
              int o = (y * size.width() + x) * 4;
              out[o] = (byte) (rgb >> 16);
              out[o + 1] = (byte) (rgb >> 8);
              out[o + 2] = (byte) rgb;
              out[o + 3] = (byte) code;
            }
          }
        });
    return out;
  }
}
