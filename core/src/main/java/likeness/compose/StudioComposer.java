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
import likeness.image.Resampling;
import likeness.image.Srgb;
import likeness.portrait.Backdrop;
import likeness.portrait.Cutout;
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

  /** What becomes of the picture: the backdrop, and curves for the person's own light. */
  public record Look(Backdrop backdrop, ToneCurves light) {

    /** A new background and nothing else. */
    public static Look of(Backdrop backdrop) {
      return new Look(backdrop, ToneCurves.NONE);
    }
  }

  /** How much of a portrait's pixel is the person, in [0, 1]. */
  private interface Share {
    double at(int x, int y);
  }

  /**
   * Puts the person before a backdrop.
   *
   * <p>Without curves the pixels where alpha is 1 are those of {@link UntouchedComposer}, exactly;
   * where it is 0, those of the backdrop, exactly. Where the frame leaves the source the backdrop
   * goes on.
   *
   * @param cutout over at least the frame; its foreground is not premultiplied, and the resampled
   *     source itself where the matte is 1
   */
  public static Portrait compose(
      Raster source, Cutout cutout, Framing framing, Look look, Bands bands) {
    Resampling.Later own =
        Resampling.by(bands).later(source, framing.outputToSource(), framing.output());
    return compose(own, source.size(), cutout, framing, look, bands);
  }

  /**
   * As above.
   *
   * @param own the source on the portrait's pixels
   */
  public static Portrait compose(
      Resampling.Later own, Size source, Cutout cutout, Framing framing, Look look, Bands bands) {
    Matte matte = cutout.matte();
    Foreground foreground = cutout.foreground();
    Size size = framing.output();
    Backdrop backdrop = look.backdrop();
    ToneCurves light = look.light();
    Plane alpha = onPortrait(matte, framing, bands);
    Coverage coverage = new Coverage(framing, source);
    boolean whole = coverage.isWhole(size);
    Share share = (x, y) -> whole ? alpha.at(x, y) : alpha.at(x, y) * coverage.at(x, y);
    // On the portrait's own pixels the foreground is the resampled source wherever alpha is 1.
    Raster untouched =
        isOnPortrait(foreground, framing)
            ? foreground.colour()
            : own.where((x, y) -> share.at(x, y) >= 1);
    Raster person = onPortrait(foreground, framing, share, bands);
    Raster behind = Painting.paint(backdrop, size, bands);
    Layers layers = new Layers(untouched, person, behind, share, light, new Srgb());
    byte[] out = new byte[size.width() * size.height() * 3];
    bands.runSpread(
        size.height(),
        (from, to) -> {
          for (int y = from; y < to; y++) {
            layers.mixRow(y, out);
          }
        });
    Plane trust = onPortrait(new Matte(cutout.trust(), matte.planeToSource()), framing, bands);
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit("background_replacement", EdgeTrust.addedTo(backdrop.parameters(), alpha, trust)));
    if (!framing.within(source, ROUNDING_PX)) {
      edits.add(new Edit("background_extension", Map.of()));
    }
    edits.addAll(light.edits());
    return new Portrait(Raster.rgb(size.width(), size.height(), out), framing, edits, alpha, trust);
  }

  /** What a portrait is mixed of. */
  private record Layers(
      Raster untouched, Raster person, Raster behind, Share share, ToneCurves light, Srgb srgb) {

    void mixRow(int y, byte[] out) {
      int width = behind.width();
      for (int x = 0; x < width; x++) {
        double a = share.at(x, y);
        int rgb =
            a >= 1
                ? light.apply(untouched.rgbAt(x, y))
                : a <= 0
                    ? behind.rgbAt(x, y)
                    : mix(light.apply(person.rgbAt(x, y)), behind.rgbAt(x, y), a);
        int o = (y * width + x) * 3;
        out[o] = (byte) (rgb >> 16);
        out[o + 1] = (byte) (rgb >> 8);
        out[o + 2] = (byte) rgb;
      }
    }

    private int mix(int front, int back, double alpha) {
      int rgb = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        double linear =
            srgb.toLinear(front >> shift & 255) * alpha
                + (1 - alpha) * srgb.toLinear(back >> shift & 255);
        rgb |= srgb.toCode(linear) << shift;
      }
      return rgb;
    }
  }

  private static Plane onPortrait(Matte matte, Framing framing, Bands bands) {
    Size size = framing.output();
    Affine map = matte.planeToSource().inverse().after(framing.outputToSource());
    boolean same = isIdentity(map, size, matte.alpha().width(), matte.alpha().height());
    return same ? matte.alpha() : PlaneSampler.sample(matte.alpha(), map, size, bands);
  }

  /** The person's colour where it is mixed. */
  private static Raster onPortrait(
      Foreground foreground, Framing framing, Share share, Bands bands) {
    if (isOnPortrait(foreground, framing)) {
      return foreground.colour();
    }
    Affine map = foreground.planeToSource().inverse().after(framing.outputToSource());
    Resampler.Where mixed = (x, y) -> share.at(x, y) > 0 && share.at(x, y) < 1;
    return Resampler.resample(foreground.colour(), map, framing.output(), mixed, bands);
  }

  private static boolean isOnPortrait(Foreground foreground, Framing framing) {
    Affine map = foreground.planeToSource().inverse().after(framing.outputToSource());
    Raster colour = foreground.colour();
    return isIdentity(map, framing.output(), colour.width(), colour.height());
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
