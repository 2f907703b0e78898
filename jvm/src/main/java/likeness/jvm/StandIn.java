// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.image.Raster;
import likeness.portrait.Edit;

/**
 * A picture that somebody outside made of a photo, to be worked on in its place.
 *
 * @param picture upright sRGB, of the photo's proportions
 * @param edit what was done to it and by whom, as the receipt will name it
 * @param composed whether it has its new background already, so that only framing is left to do
 */
public record StandIn(Raster picture, Edit edit, boolean composed) {}
