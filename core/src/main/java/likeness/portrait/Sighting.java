// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.geometry.Box;

/**
 * Roughly where a face is, before its points are known.
 *
 * @param box from the brows to the chin, in pixels of the upright source
 * @param rollDeg the turn of the eye line, ±180 for a face upside down
 */
public record Sighting(Box box, double rollDeg) {}
