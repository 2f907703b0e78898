// SPDX-License-Identifier: Apache-2.0
package likeness.refine;

import likeness.image.Bands;
import likeness.image.GuidedFilter;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Trimap;

/**
 * Draws a coarse matte to the picture's edges with the guided filter, then takes the filter's fog
 * away by contrast.
 *
 * <p>Radius, epsilon and contrast: MODELS §8 (b′), chosen on five portraits with published mattes;
 * a larger radius was worse.
 */
final class GuidedUnmixing implements Unmixing {
  private static final double RADIUS_FACES = 0.02;
  private static final double EPSILON = 1e-4;
  private static final double FOG = 0.08;
  private static final double RANGE = 0.84;

  @Override
  public Plane alpha(Raster picture, Plane coarse, Trimap trimap, double faceWidthPx, Bands bands) {
    int radius = Math.max(1, (int) Math.floor(RADIUS_FACES * faceWidthPx + 0.5));
    Plane filtered = new GuidedFilter(picture, radius, EPSILON).filter(coarse, bands);
    Plane alpha = new Plane(coarse.width(), coarse.height());
    float[] from = filtered.values();
    float[] to = alpha.values();
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) Math.min(Math.max((from[i] - FOG) / RANGE, 0), 1);
    }
    return alpha;
  }
}
