// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.List;
import likeness.geometry.Box;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.Framing;
import likeness.portrait.Head;
import likeness.portrait.Matte;
import likeness.portrait.PhotoRejected;
import org.jspecify.annotations.Nullable;

/**
 * What the stages before found in a photo.
 *
 * @param raster upright sRGB
 * @param face the face that is meant
 * @param others the boxes of further faces
 * @param matte of the whole picture; coarse is enough
 * @param framing how the document frames the head; absent when it has no frame, or none fits
 * @param refusal why no frame fits; absent when one does
 */
public record CheckedPhoto(
    Raster raster,
    Face face,
    List<Box> others,
    Head head,
    Matte matte,
    @Nullable Framing framing,
    @Nullable PhotoRejected refusal) {
  public CheckedPhoto {
    others = List.copyOf(others);
  }
}
