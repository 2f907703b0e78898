// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.List;
import likeness.image.Srgb;
import likeness.portrait.Edit;

/**
 * A curve for each of red, green and blue, which every pixel of the person goes through: it knows
 * no place and no neighbour, so it can neither smooth skin nor move a line.
 *
 * @param edits what the curves do, as the receipt says it; none when they change nothing
 */
public record ToneCurves(byte[] red, byte[] green, byte[] blue, List<Edit> edits) {

  /** Changes nothing. */
  public static final ToneCurves NONE =
      new ToneCurves(new byte[0], new byte[0], new byte[0], List.of());

  public ToneCurves {
    edits = List.copyOf(edits);
  }

  /**
   * Gains in linear light, then a lift of shadows.
   *
   * @param gains of red, green and blue
   * @param lift how much a dark tone is raised: 0 not at all, 1 by as much again
   */
  static ToneCurves of(double[] gains, double lift, List<Edit> edits) {
    Srgb srgb = new Srgb();
    return new ToneCurves(
        curve(gains[0], lift, srgb),
        curve(gains[1], lift, srgb),
        curve(gains[2], lift, srgb),
        edits);
  }

  private static byte[] curve(double gain, double lift, Srgb srgb) {
    byte[] codes = new byte[256];
    for (int code = 0; code < codes.length; code++) {
      double light = Math.min(srgb.toLinear(code) * gain, 1);
      double dark = 1 - light;
      double share = dark * dark * dark * dark;
      codes[code] = (byte) srgb.toCode(light * lift * share + light);
    }
    return codes;
  }

  /** The colour 0xRRGGBB after the curves. */
  int apply(int rgb) {
    if (edits.isEmpty()) {
      return rgb;
    }
    return (red[rgb >> 16 & 255] & 255) << 16
        | (green[rgb >> 8 & 255] & 255) << 8
        | (blue[rgb & 255] & 255);
  }
}
