// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.FramePlace;
import likeness.portrait.Handles;
import likeness.portrait.Head;
import likeness.portrait.Matte;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a photo shows, before any document is chosen.
 *
 * @param photo upright sRGB
 * @param matte coarse; of the head alone on the Untouched track, of the whole picture on the Studio
 *     track
 * @param place where a person put the frame; absent when the rules are to place it
 */
public record Subject(Raster photo, Face face, Matte matte, Head head, @Nullable FramePlace place) {

  /** As it was found. */
  public Subject(Raster photo, Face face, Matte matte, Head head) {
    this(photo, face, matte, head, null);
  }

  /** With what a person moved. */
  public Subject adjusted(Handles handles) {
    return new Subject(photo, face, matte, handles.over(head), handles.frame());
  }
}
