// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.geometry.Affine;
import likeness.image.Plane;

/**
 * How much of each pixel is the person, over a region of the source.
 *
 * @param alpha in [0, 1], 1 is the person
 * @param planeToSource takes a point of the plane to the upright source
 */
public record Matte(Plane alpha, Affine planeToSource) {}
