// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Srgb;

/** The patches of both eyes. */
record Eyes(EyePatch left, EyePatch right) {

  static Eyes of(Raster photo, MeshPoints points, Srgb srgb, Bands bands) {
    return new Eyes(
        EyePatch.of(photo, points.leftOuter(), points.leftInner(), points.leftLids(), srgb, bands),
        EyePatch.of(
            photo, points.rightInner(), points.rightOuter(), points.rightLids(), srgb, bands));
  }
}
