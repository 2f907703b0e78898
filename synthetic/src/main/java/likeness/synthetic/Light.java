// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.geometry.Elementary;

/**
 * Where the light comes from.
 *
 * @param azimuthDeg 0 from the camera, positive from the viewer's right
 * @param elevationDeg 0 level with the eyes, positive from above
 * @param contrast 0 is light from all around, 1 a hard lamp; 0.5 is a photographer's soft box
 */
public record Light(double azimuthDeg, double elevationDeg, double contrast) {

  /** A large soft box, a little to the left and above. */
  public static final Light SOFT_BOX = new Light(-28, 32, 0.45);

  public Light {
    if (!(Math.abs(azimuthDeg) <= 80) || !(Math.abs(elevationDeg) <= 80)) {
      throw new IllegalArgumentException("light: expected angles within ±80°");
    }
    if (!(contrast >= 0 && contrast <= 1)) {
      throw new IllegalArgumentException("contrast: expected 0 to 1, got " + contrast);
    }
  }

  double x() {
    return Elementary.sin(azimuthDeg * Elementary.RADIANS_PER_DEGREE)
        * Elementary.cos(elevationDeg * Elementary.RADIANS_PER_DEGREE);
  }

  /** Negative is up, as in pictures. */
  double y() {
    return -Elementary.sin(elevationDeg * Elementary.RADIANS_PER_DEGREE);
  }

  double z() {
    return Elementary.cos(azimuthDeg * Elementary.RADIANS_PER_DEGREE)
        * Elementary.cos(elevationDeg * Elementary.RADIANS_PER_DEGREE);
  }

  /** How much light comes from all around. */
  double ambient() {
    return 0.62 - contrast * 0.42;
  }

  /** How much light comes from the lamp, so that a surface that faces it shows its own colour. */
  double lamp() {
    return contrast * 0.46 + 0.38;
  }
}
