// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.PlaneSampler;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.image.Srgb;
import likeness.portrait.Backdrop;
import likeness.portrait.Edit;
import likeness.portrait.Foreground;
import likeness.portrait.Framing;
import likeness.portrait.Matte;
import likeness.portrait.Portrait;

/** The Studio track: the person on a new background, mixed in linear light. */
public final class StudioComposer {
  /** Maps that differ by less than this in a portrait's far corner are the same. */
  private static final double SAME_PX = 1e-6;

  /** What a frame that touches the picture's edge may be off by rounding. */
  private static final double ROUNDING_PX = 0.01;

  private StudioComposer() {}

  /**
   * Puts the person before {@code backdrop}.
   *
   * <p>Where alpha is 1 the pixels are those of {@link UntouchedComposer}, exactly; where it is 0,
   * those of the backdrop, exactly. Where the frame leaves the source the backdrop goes on.
   *
   * @param matte alpha in [0, 1] over at least the frame
   * @param foreground the person's colour, not premultiplied, over at least the frame; it is seen
   *     where alpha is between 0 and 1
   */
  public static Portrait compose(
      Raster source,
      Matte matte,
      Foreground foreground,
      Framing framing,
      Backdrop backdrop,
      Bands bands) {
    Size size = framing.output();
    Raster untouched = Resampler.resample(source, framing.outputToSource(), size, bands);
    Plane alpha = onPortrait(matte, framing, bands);
    Raster person = onPortrait(foreground, framing, bands);
    Raster behind = Painting.paint(backdrop, size);
    Coverage coverage = new Coverage(framing, source.size());
    Srgb srgb = new Srgb();
    byte[] out = new byte[size.width() * size.height() * 3];
    bands.run(
        size.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            for (int x = 0; x < size.width(); x++) {
              double a = alpha.at(x, y) * coverage.at(x, y);
              int rgb =
                  a >= 1
                      ? untouched.rgbAt(x, y)
                      : a <= 0
                          ? behind.rgbAt(x, y)
                          : mix(person.rgbAt(x, y), behind.rgbAt(x, y), a, srgb);
              int o = (y * size.width() + x) * 3;
              out[o] = (byte) (rgb >> 16);
              out[o + 1] = (byte) (rgb >> 8);
              out[o + 2] = (byte) rgb;
            }
          }
        });
    return new Portrait(
        Raster.rgb(size.width(), size.height(), out), framing, edits(source, framing, backdrop));
  }

  private static List<Edit> edits(Raster source, Framing framing, Backdrop backdrop) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit("background_replacement", backdrop.parameters()));
    if (!framing.within(source.size(), ROUNDING_PX)) {
      edits.add(new Edit("background_extension", Map.of()));
    }
    return edits;
  }

  private static int mix(int front, int back, double alpha, Srgb srgb) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double light =
          srgb.toLinear(front >> shift & 255) * alpha
              + (1 - alpha) * srgb.toLinear(back >> shift & 255);
      rgb |= srgb.toCode(light) << shift;
    }
    return rgb;
  }

  private static Plane onPortrait(Matte matte, Framing framing, Bands bands) {
    Size size = framing.output();
    Affine map = matte.planeToSource().inverse().after(framing.outputToSource());
    boolean same = isIdentity(map, size, matte.alpha().width(), matte.alpha().height());
    return same ? matte.alpha() : PlaneSampler.sample(matte.alpha(), map, size, bands);
  }

  private static Raster onPortrait(Foreground foreground, Framing framing, Bands bands) {
    Size size = framing.output();
    Raster colour = foreground.colour();
    Affine map = foreground.planeToSource().inverse().after(framing.outputToSource());
    boolean same = isIdentity(map, size, colour.width(), colour.height());
    return same ? colour : Resampler.resample(colour, map, size, bands);
  }

  private static boolean isIdentity(Affine map, Size size, int width, int height) {
    double off =
        Math.abs(map.dx())
            + Math.abs(map.dy())
            + (Math.abs(map.xx() - 1) + Math.abs(map.yx())) * width
            + (Math.abs(map.yy() - 1) + Math.abs(map.xy())) * height;
    return size.width() == width && size.height() == height && off < SAME_PX;
  }
}
