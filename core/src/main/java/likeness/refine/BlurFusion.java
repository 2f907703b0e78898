// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Blur;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.image.Srgb;

/**
 * Estimates the foreground from blurred foreground and background, in two passes: wide, then
 * narrow, in linear light.
 *
 * <p>Source: Forte, "Approximate Fast Foreground Colour Estimation", ICIP 2021, with box blurs as
 * there; radii from MODELS §8 (c).
 */
final class BlurFusion implements ForegroundEstimator {
  private static final double WIDE_FACES = 0.3;
  private static final double NARROW_FACES = 0.02;

  /** Keeps apart from 0 what is divided by; as in the paper's code. */
  private static final double TINY = 1e-5;

  @Override
  public Raster estimate(Raster picture, Plane alpha, double faceWidthPx, Bands bands) {
    Srgb srgb = new Srgb();
    int width = picture.width();
    int height = picture.height();
    int wide = Math.max(1, (int) Math.floor(WIDE_FACES * faceWidthPx + 0.5));
    int narrow = Math.max(1, (int) Math.floor(NARROW_FACES * faceWidthPx + 0.5));
    Plane wideAlpha = Blur.box(alpha, wide, bands);
    Plane narrowAlpha = Blur.box(alpha, narrow, bands);
    byte[] out = new byte[width * height * 3];
    for (int colour = 0; colour < 3; colour++) {
      Plane light = channel(picture, colour, srgb);
      Layers layers = fuse(light, new Layers(light, light), alpha, wideAlpha, wide, bands);
      layers = fuse(light, layers, alpha, narrowAlpha, narrow, bands);
      write(layers.foreground(), alpha, picture, colour, srgb, out);
    }
    return Raster.rgb(width, height, out);
  }

  private record Layers(Plane foreground, Plane background) {}

  private static Plane channel(Raster picture, int colour, Srgb srgb) {
    Plane plane = new Plane(picture.width(), picture.height());
    float[] values = plane.values();
    byte[] samples = picture.samples();
    int offset = offset(picture, colour);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) srgb.toLinear(samples[i * picture.pixelStride() + offset] & 255);
    }
    return plane;
  }

  private static int offset(Raster picture, int colour) {
    return switch (colour) {
      case 0 -> picture.redOffset();
      case 1 -> picture.greenOffset();
      default -> picture.blueOffset();
    };
  }

  private static Layers fuse(
      Plane light, Layers before, Plane alpha, Plane blurredAlpha, int radius, Bands bands) {
    int width = alpha.width();
    int height = alpha.height();
    Layers layers = new Layers(new Plane(width, height), new Plane(width, height));
    bands.run(height, (from, to) -> weigh(before, alpha, from * width, to * width, layers));
    Layers blurred =
        new Layers(
            Blur.box(layers.foreground(), radius, bands),
            Blur.box(layers.background(), radius, bands));
    bands.run(
        height,
        (from, to) -> {
          divide(blurred, blurredAlpha, from * width, to * width, layers);
          explain(light, alpha, from * width, to * width, layers);
        });
    return layers;
  }

  /** Multiplies each layer by how much of it is seen. */
  private static void weigh(Layers before, Plane alpha, int from, int to, Layers out) {
    float[] front = before.foreground().values();
    float[] back = before.background().values();
    for (int i = from; i < to; i++) {
      double a = alpha.values()[i];
      out.foreground().values()[i] = (float) (front[i] * a);
      out.background().values()[i] = (float) ((1 - a) * back[i]);
    }
  }

  /** Makes means of the blurred layers. */
  private static void divide(Layers blurred, Plane weight, int from, int to, Layers out) {
    float[] front = blurred.foreground().values();
    float[] back = blurred.background().values();
    for (int i = from; i < to; i++) {
      double w = weight.values()[i];
      out.foreground().values()[i] = (float) (front[i] / (w + TINY));
      out.background().values()[i] = (float) (back[i] / (1 - w + TINY));
    }
  }

  /** Gives the foreground what the two layers leave unexplained of the picture. */
  private static void explain(Plane light, Plane alpha, int from, int to, Layers layers) {
    float[] front = layers.foreground().values();
    float[] back = layers.background().values();
    for (int i = from; i < to; i++) {
      double a = alpha.values()[i];
      double f = front[i];
      double rest = light.values()[i] - f * a - (1 - a) * back[i];
      front[i] = (float) Math.min(Math.max(rest * a + f, 0), 1);
    }
  }

  private static void write(
      Plane light, Plane alpha, Raster picture, int colour, Srgb srgb, byte[] out) {
    byte[] samples = picture.samples();
    int offset = offset(picture, colour);
    for (int i = 0; i < light.values().length; i++) {
      out[i * 3 + colour] =
          alpha.values()[i] >= 1
              ? samples[i * picture.pixelStride() + offset]
              : (byte) srgb.toCode(light.values()[i]);
    }
  }
}
