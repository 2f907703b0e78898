// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;

/** Takes the old background out of the colour of mixed pixels. */
public interface ForegroundEstimator {

  /**
   * Gives the person's colour, sRGB, not premultiplied, of the picture's size; where alpha is 1 it
   * is the picture's, exactly.
   *
   * @param alpha in [0, 1], of the picture's size
   * @param faceWidthPx the width of the face in the picture's pixels, the unit of all radii
   */
  Raster estimate(Raster picture, Plane alpha, double faceWidthPx, Bands bands);
}
