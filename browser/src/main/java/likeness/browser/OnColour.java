// SPDX-License-Identifier: Apache-2.0
package likeness.browser;

import likeness.geometry.Size;
import likeness.image.Raster;
import likeness.image.Srgb;
import likeness.json.JsonField;
import likeness.json.JsonString;

/** Lays a picture with alpha on one colour, in linear light, as light itself mixes. */
final class OnColour {
  private OnColour() {}

  /**
   * The picture on the colour.
   *
   * @param rgba sRGB, alpha not multiplied in
   * @param colour {@code #rrggbb}
   */
  static Raster of(Size size, byte[] rgba, String colour) {
    int ground = PortraitWish.colour(JsonField.root(JsonString.of(colour)));
    Srgb srgb = new Srgb();
    byte[] rgb = new byte[rgba.length / 4 * 3];
    for (int i = 0; i < rgba.length / 4; i++) {
      double alpha = (rgba[4 * i + 3] & 255) / 255.0;
      for (int channel = 0; channel < 3; channel++) {
        double behind = srgb.toLinear(ground >> 16 - 8 * channel & 255);
        double before = srgb.toLinear(rgba[4 * i + channel] & 255);
        rgb[3 * i + channel] = (byte) srgb.toCode((before - behind) * alpha + behind);
      }
    }
    return Raster.rgb(size.width(), size.height(), rgb);
  }
}
