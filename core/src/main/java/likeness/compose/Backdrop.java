// SPDX-License-Identifier: Apache-2.0
package likeness.compose;

import java.util.Map;
import likeness.geometry.Size;
import likeness.image.Raster;

/** What the person stands before on the Studio track; colours are 0xRRGGBB in sRGB. */
public sealed interface Backdrop {

  /** The backdrop of a portrait of that size. */
  Raster paint(Size size);

  /** What the receipt says of it. */
  Map<String, String> parameters();

  /** One colour. */
  record Plain(int rgb) implements Backdrop {
    public Plain {
      Painting.checkColour("rgb", rgb);
    }

    @Override
    public Raster paint(Size size) {
      return Painting.plain(size, rgb);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of("backdrop", "plain", "colour", Painting.hex(rgb));
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
      Painting.checkColour("fromRgb", fromRgb);
      Painting.checkColour("toRgb", toRgb);
    }

    @Override
    public Raster paint(Size size) {
      return Painting.linear(size, fromRgb, toRgb, angleDeg);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of(
          "backdrop", "linear_gradient",
          "from", Painting.hex(fromRgb),
          "to", Painting.hex(toRgb),
          "angle_deg", Integer.toString(angleDeg));
    }
  }

  /** From one colour in the middle to another in the corners, mixed in sRGB. */
  record RadialGradient(int middleRgb, int cornerRgb) implements Backdrop {
    public RadialGradient {
      Painting.checkColour("middleRgb", middleRgb);
      Painting.checkColour("cornerRgb", cornerRgb);
    }

    @Override
    public Raster paint(Size size) {
      return Painting.radial(size, middleRgb, cornerRgb);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of(
          "backdrop", "radial_gradient",
          "middle", Painting.hex(middleRgb),
          "corner", Painting.hex(cornerRgb));
    }
  }

  /** A picture, scaled to cover the portrait and cut evenly on both sides. */
  record Picture(Raster raster) implements Backdrop {
    @Override
    public Raster paint(Size size) {
      return Painting.cover(size, raster);
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of("backdrop", "picture", "picture_px", raster.size().toString());
    }
  }
}
