// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.portrait.Edit;
import likeness.portrait.Portrait;

/**
 * Takes the colour out of a portrait, for documents that rule greyscale; an edit like any other.
 */
public final class Greyscale {

  private Greyscale() {}

  /**
   * Gives each pixel the grey of its luminance, summed in linear light with the weights of sRGB's
   * primaries.
   */
  public static Portrait apply(Portrait portrait) {
    Raster from = portrait.raster();
    Srgb srgb = new Srgb();
    byte[] out = new byte[from.width() * from.height() * 3];
    int o = 0;
    for (int y = 0; y < from.height(); y++) {
      for (int x = 0; x < from.width(); x++) {
        byte grey = (byte) srgb.toCode(srgb.luminance(from.rgbAt(x, y)));
        out[o] = grey;
        out[o + 1] = grey;
        out[o + 2] = grey;
        o += 3;
      }
    }
    List<Edit> edits = new ArrayList<>(portrait.edits());
    edits.add(new Edit("greyscale", Map.of("luminance", "rec709_linear")));
    return new Portrait(
        Raster.rgb(from.width(), from.height(), out),
        portrait.framing(),
        edits,
        portrait.alpha(),
        portrait.trust());
  }
}
