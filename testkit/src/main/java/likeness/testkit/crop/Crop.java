// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.crop;

import likeness.geometry.Affine;
import likeness.image.Raster;

/**
 * A crop, and where it truly lies.
 *
 * @param outputToOriginal takes a point of the picture to the original
 */
public record Crop(Raster picture, Affine outputToOriginal) {}
