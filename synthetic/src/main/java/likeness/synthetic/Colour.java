// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.image.Srgb;

/** A colour in linear light, 1 is the white of sRGB. */
record Colour(double red, double green, double blue) {

  /** The colour that sRGB writes as 0xRRGGBB. */
  static Colour srgb(int rgb) {
    return new Colour(
        Srgb.linear((rgb >> 16 & 255) / 255.0),
        Srgb.linear((rgb >> 8 & 255) / 255.0),
        Srgb.linear((rgb & 255) / 255.0));
  }

  Colour towards(Colour other, double t) {
    return new Colour(
        Smooth.mix(red, other.red, t),
        Smooth.mix(green, other.green, t),
        Smooth.mix(blue, other.blue, t));
  }

  Colour times(double factor) {
    return new Colour(red * factor, green * factor, blue * factor);
  }

  Colour times(double r, double g, double b) {
    return new Colour(red * r, green * g, blue * b);
  }

  double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
