// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import likeness.geometry.Elementary;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Edit;
import likeness.portrait.Face;

/**
 * Sets a photo's light right, within limits: exposure, white balance, and shadows a little.
 *
 * <p>All is judged by the whites of the eyes, which are alike in all people, together with the
 * greyest pixels about; never by the skin, whose lightness is nobody's to correct. Each step is
 * left out when little is wrong, goes only part of the way, and stops at a limit: a third of a stop
 * down, two thirds up, 12 % of a channel. Sources: for the greys, Huo et al., "Robust Automatic
 * White Balance Algorithm Using Gray Color Points in Images", 2006; the limits are our own.
 */
public final class LightCorrection {
  private static final double MOST_GAIN = 1.6;
  private static final double LEAST_GAIN = 0.8;

  /** What the whites of the eyes reflect in a well exposed portrait: Y, in shade of the lids. */
  private static final double SCLERA_LUMINANCE = 0.38;

  /** Within this part of the aim nothing is wrong. */
  private static final double GOOD_ENOUGH = 0.25;

  private static final double PART_OF_THE_WAY = 0.7;

  /** The brightest pixels of the face may come this near to white. */
  private static final double BRIGHTEST = 0.92;

  private static final double MOST_CAST = 0.12;
  private static final double LEAST_CAST = 0.06;

  /** A healthy white is a little warm: its red, green and blue in neutral light. */
  private static final double[] SCLERA = {1.05, 1, 0.95};

  /** Dark skin in the photo counts as shadow when it is below this share of the face's middle. */
  private static final double SHADOW = 0.3;

  private static final double MOST_LIFT = 0.35;
  private static final int LEAST_WHITES = 12;
  private static final int LEAST_GREYS = 200;

  private final Raster photo;
  private final Face face;
  private final Srgb srgb = new Srgb();

  private LightCorrection(Raster photo, Face face) {
    this.photo = photo;
    this.face = face;
  }

  /**
   * The curves for a photo; {@link ToneCurves#NONE} when its light is right, or cannot be judged.
   */
  public static ToneCurves of(Raster photo, Face face) {
    return new LightCorrection(photo, face).curves();
  }

  private ToneCurves curves() {
    Whites whites = new Whites(photo, face, srgb);
    if (whites.count() < LEAST_WHITES) {
      return ToneCurves.NONE;
    }
    FaceLight light = new FaceLight(photo, face, srgb);
    List<Edit> edits = new ArrayList<>();
    double[] gains = balance(whites, light, edits);
    double exposure = exposure(whites, light, edits);
    for (int c = 0; c < 3; c++) {
      gains[c] *= exposure;
    }
    double lift = lift(light, edits);
    return edits.isEmpty() ? ToneCurves.NONE : ToneCurves.of(gains, lift, edits);
  }

  private static double[] balance(Whites whites, FaceLight light, List<Edit> edits) {
    double[] grey = whites.colour().clone();
    double share = light.greys() >= LEAST_GREYS ? 0.4 : 0;
    double[] around = light.grey();
    for (int c = 0; c < 3; c++) {
      grey[c] = grey[c] / SCLERA[c] * (1 - share) + around[c] * share;
    }
    double[] gains = {1, 1, 1};
    double green = grey[1];
    double worst = 0;
    for (int c = 0; c < 3; c += 2) {
      double cast = grey[c] > 0 ? green / grey[c] - 1 : 0;
      worst = Math.max(worst, Math.abs(cast));
      gains[c] = Math.min(Math.max(cast * PART_OF_THE_WAY, -MOST_CAST), MOST_CAST) + 1;
    }
    if (worst < LEAST_CAST) {
      return new double[] {1, 1, 1};
    }
    double luminance = Srgb.luminance(gains[0], gains[1], gains[2]);
    for (int c = 0; c < 3; c++) {
      gains[c] /= luminance;
    }
    edits.add(
        new Edit(
            "white_balance",
            Map.of(
                "by", share > 0 ? "eyes_and_greys" : "eyes",
                "red_percent", percent(gains[0]),
                "green_percent", percent(gains[1]),
                "blue_percent", percent(gains[2]))));
    return gains;
  }

  private static double exposure(Whites whites, FaceLight light, List<Edit> edits) {
    double seen = Srgb.luminance(whites.colour()[0], whites.colour()[1], whites.colour()[2]);
    double wanted = SCLERA_LUMINANCE / Math.max(seen, 1e-3);
    if (Math.abs(wanted - 1) < GOOD_ENOUGH) {
      return 1;
    }
    double gain = (wanted - 1) * PART_OF_THE_WAY + 1;
    gain = Math.min(Math.max(gain, LEAST_GAIN), MOST_GAIN);
    gain = Math.min(gain, Math.max(BRIGHTEST / Math.max(light.brightest(), 1e-3), 1));
    if (Math.abs(gain - 1) < LEAST_CAST) {
      return 1;
    }
    edits.add(new Edit("exposure", Map.of("by", "eyes", "gain_percent", percent(gain))));
    return gain;
  }

  private static double lift(FaceLight light, List<Edit> edits) {
    double depth = light.darkest() / Math.max(light.middle(), 1e-4);
    if (depth >= SHADOW) {
      return 0;
    }
    double lift = Math.min((SHADOW - depth) / SHADOW, 1) * MOST_LIFT;
    if (lift < LEAST_CAST) {
      return 0;
    }
    edits.add(new Edit("shadow_lift", Map.of("most_percent", percent(1 + lift))));
    return lift;
  }

  private static String percent(double factor) {
    return Integer.toString(Elementary.round(factor * 100));
  }

  /** The value at {@code share} of the way up a sorted list. */
  static double quantile(double[] values, int count, double share) {
    if (count == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(Math.floor(count * share), count - 1)];
  }
}
