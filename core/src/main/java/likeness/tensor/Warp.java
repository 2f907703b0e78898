// SPDX-License-Identifier: Apache-2.0
package likeness.tensor;

import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;

/**
 * Cuts a turned rectangle out of a picture as a network's input.
 *
 * <p>Plain bilinear sampling without a prefilter: the networks were trained on pictures sampled so,
 * and a prefilter moves their points without making them truer (model cards).
 *
 * @param size the input's width and height
 * @param outputToSource takes a point of the input to the picture
 * @param range how the values 0 to 255 are mapped
 * @param border what lies outside the picture
 */
public record Warp(Size size, Affine outputToSource, Range range, Border border) {

  /** The values a network wants for black and white. */
  public enum Range {
    /** 0 to 1. */
    UNIT(1.0 / 255, 0),
    /** −1 to 1. */
    SIGNED(1.0 / 127.5, -1);

    private final double gain;
    private final double offset;

    Range(double gain, double offset) {
      this.gain = gain;
      this.offset = offset;
    }
  }

  /** What lies outside the picture. */
  public enum Border {
    /** Black. */
    BLACK,
    /** The picture's nearest pixel. */
    REPLICATE
  }

  /**
   * The map from a square input of {@code side} pixels to the square of the source that has this
   * centre, side and turn.
   */
  public static Affine square(
      int side, double centreX, double centreY, double sourceSide, double rollDeg) {
    double scale = sourceSide / side;
    return Affine.translation(centreX, centreY)
        .after(Affine.rotationDeg(rollDeg))
        .after(Affine.scaling(scale, scale))
        .after(Affine.translation(-0.5 * side, -0.5 * side));
  }

  /**
   * Gives a tensor [1, 3, height, width], red first; time linear in its pixels, whatever the
   * picture's size.
   */
  public Tensor sample(Raster source, Bands bands) {
    int plane = Math.multiplyExact(size.width(), size.height());
    float[] out = new float[Math.multiplyExact(plane, 3)];
    bands.run(
        size.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            sampleRow(source, y, out);
          }
        });
    return new Tensor(new int[] {1, 3, size.height(), size.width()}, out);
  }

  private void sampleRow(Raster source, int y, float[] out) {
    byte[] s = source.samples();
    int stride = source.pixelStride();
    int red = source.redOffset();
    int green = source.greenOffset();
    int blue = source.blueOffset();
    int sourceWidth = source.width();
    int lastX = sourceWidth - 1;
    int lastY = source.height() - 1;
    // One pixel beyond the edge the black border has no picture left in it.
    double margin = border == Border.BLACK ? 1 : 0;
    double gain = range.gain;
    double offset = range.offset;
    int width = size.width();
    int plane = width * size.height();
    double rowU = (y + 0.5) * outputToSource.xy() + outputToSource.dx() - 0.5;
    double rowV = (y + 0.5) * outputToSource.yy() + outputToSource.dy() - 0.5;
    for (int x = 0; x < width; x++) {
      double u = (x + 0.5) * outputToSource.xx() + rowU;
      double v = (x + 0.5) * outputToSource.yx() + rowV;
      u = Math.max(-margin, Math.min(lastX + margin, u));
      v = Math.max(-margin, Math.min(lastY + margin, v));
      int x0 = (int) Math.floor(u);
      int y0 = (int) Math.floor(v);
      double right = x0 < lastX ? u - x0 : 0;
      double left = x0 >= 0 && x0 <= lastX ? x0 + 1 - u : 0;
      double lower = y0 < lastY ? v - y0 : 0;
      double upper = y0 >= 0 && y0 <= lastY ? y0 + 1 - v : 0;
      int xl = Math.max(0, Math.min(lastX, x0)) * stride;
      int xr = Math.max(0, Math.min(lastX, x0 + 1)) * stride;
      int yu = Math.max(0, Math.min(lastY, y0)) * sourceWidth * stride;
      int yl = Math.max(0, Math.min(lastY, y0 + 1)) * sourceWidth * stride;
      double a = left * upper * gain;
      double b = right * upper * gain;
      double c = left * lower * gain;
      double d = right * lower * gain;
      int i = yu + xl;
      int j = yu + xr;
      int k = yl + xl;
      int l = yl + xr;
      int o = y * width + x;
      out[o] =
          (float)
              ((s[i + red] & 255) * a
                  + (s[j + red] & 255) * b
                  + (s[k + red] & 255) * c
                  + (s[l + red] & 255) * d
                  + offset);
      out[plane + o] =
          (float)
              ((s[i + green] & 255) * a
                  + (s[j + green] & 255) * b
                  + (s[k + green] & 255) * c
                  + (s[l + green] & 255) * d
                  + offset);
      out[2 * plane + o] =
          (float)
              ((s[i + blue] & 255) * a
                  + (s[j + blue] & 255) * b
                  + (s[k + blue] & 255) * c
                  + (s[l + blue] & 255) * d
                  + offset);
    }
  }
}
