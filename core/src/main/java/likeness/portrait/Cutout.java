// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import likeness.image.Plane;

/**
 * A person taken off the background.
 *
 * @param matte how much of each pixel is the person
 * @param foreground the person's own colour
 * @param trust how far the matte may be believed, of its size and place: 1 surely, 0 not at all
 */
public record Cutout(Matte matte, Foreground foreground, Plane trust) {}
