// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.Head;
import likeness.portrait.Matte;

/**
 * The person whom a photo shows, before any document is chosen.
 *
 * @param photo upright sRGB
 * @param matte coarse; of the head alone on the Untouched track, of the whole picture on the Studio
 *     track
 */
public record Subject(Raster photo, Face face, Matte matte, Head head) {}
