// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** The colour of the pixel being painted, in linear light; one object serves a whole painting. */
final class Ink {
  double red;
  double green;
  double blue;

  void set(Colour c) {
    red = c.red();
    green = c.green();
    blue = c.blue();
  }

  void towards(Colour c, double t) {
    red = Smooth.mix(red, c.red(), t);
    green = Smooth.mix(green, c.green(), t);
    blue = Smooth.mix(blue, c.blue(), t);
  }

  void times(double factor) {
    red *= factor;
    green *= factor;
    blue *= factor;
  }

  void times(double r, double g, double b) {
    red *= r;
    green *= g;
    blue *= b;
  }

  /** Multiplies by a colour cast of strength {@code t}; at 0 nothing changes. */
  void tint(double r, double g, double b, double t) {
    times(Smooth.mix(1, r, t), Smooth.mix(1, g, t), Smooth.mix(1, b, t));
  }

  void add(double light) {
    red += light;
    green += light;
    blue += light;
  }
}
