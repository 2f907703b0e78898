// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.Map;
import likeness.image.Raster;

/** What the person stands before on the Studio track; colours are 0xRRGGBB in sRGB. */
public sealed interface Backdrop {

  /** What the receipt says of it. */
  Map<String, String> parameters();

  /** One colour. */
  record Plain(int rgb) implements Backdrop {
    public Plain {
      checkColour("rgb", rgb);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of("backdrop", "plain", "colour", hex(rgb));
    }
  }

  /**
   * From one colour to another along a line, as in CSS: mixed in sRGB, and the line as long as
   * makes the corners pure.
   *
   * @param angleDeg where {@code toRgb} lies: 0 is up, 90 to the right
   */
  record LinearGradient(int fromRgb, int toRgb, int angleDeg) implements Backdrop {
    public LinearGradient {
      checkColour("fromRgb", fromRgb);
      checkColour("toRgb", toRgb);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of(
          "backdrop", "linear_gradient",
          "from", hex(fromRgb),
          "to", hex(toRgb),
          "angle_deg", Integer.toString(angleDeg));
    }
  }

  /** From one colour in the middle to another in the corners, mixed in sRGB. */
  record RadialGradient(int middleRgb, int cornerRgb) implements Backdrop {
    public RadialGradient {
      checkColour("middleRgb", middleRgb);
      checkColour("cornerRgb", cornerRgb);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of(
          "backdrop", "radial_gradient", "middle", hex(middleRgb), "corner", hex(cornerRgb));
    }
  }

  /** A picture, scaled to cover the portrait and cut evenly on both sides. */
  record Picture(Raster raster) implements Backdrop {
    @Override
    public Map<String, String> parameters() {
      return Map.of("backdrop", "picture", "picture_px", raster.size().toString());
    }
  }

  private static void checkColour(String name, int rgb) {
    if (rgb < 0 || rgb > 0xffffff) {
      throw new IllegalArgumentException(
          name + ": expected a colour from 0 to 0xffffff, got " + rgb);
    }
  }

  /** The colour as {@code #rrggbb}. */
  private static String hex(int rgb) {
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }
}
