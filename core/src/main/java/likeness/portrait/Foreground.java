// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.geometry.Affine;
import likeness.image.Raster;

/**
 * The colour of the person with the old background taken out, defined wherever the matte is above
 * 0.
 *
 * @param colour not premultiplied; where the matte is 1, the resampled source's, exactly
 * @param planeToSource takes a point of the raster to the upright source
 */
public record Foreground(Raster colour, Affine planeToSource) {}
