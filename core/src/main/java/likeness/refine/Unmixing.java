// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Trimap;

/** Tells from the colours how much of each uncertain pixel is the person. */
public interface Unmixing {

  /**
   * Gives alpha of the picture's size, close to [0, 1]; only what it says within the trimap's
   * unknown band is used.
   *
   * @param picture sRGB
   * @param coarse alpha in [0, 1], of the picture's size
   * @param faceWidthPx the width of the face in the picture's pixels, the unit of all radii
   */
  Plane alpha(Raster picture, Plane coarse, Trimap trimap, double faceWidthPx, Bands bands);
}
