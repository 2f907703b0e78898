// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

import likeness.image.Plane;
import likeness.image.Raster;

/**
 * A painted portrait with its truth.
 *
 * <p>In linear light {@code picture = alpha · foreground + (1 − alpha) · background}, exactly up to
 * the rounding to 8 bits.
 *
 * @param picture person and background, sRGB
 * @param alpha how much of each pixel the person covers, in [0, 1]
 * @param foreground the person's own colour, not premultiplied; black where alpha is 0
 * @param background what the person stands before, also where it is hidden
 * @param geometry where eyes, chin and crown are
 */
public record SyntheticPortrait(
    Raster picture,
    Plane alpha,
    Raster foreground,
    Raster background,
    SyntheticGeometry geometry) {}
