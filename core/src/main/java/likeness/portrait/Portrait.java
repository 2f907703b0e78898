// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.image.Plane;
import likeness.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The finished picture, before it is encoded.
 *
 * @param edits every change of the picture beyond turn, crop and scale; empty on the Untouched
 *     track
 * @param alpha of the portrait's size, how much of each pixel is the person, in [0, 1]; absent
 *     where nothing was cut out
 * @param trust of the portrait's size, how far the cut-out may be believed: 1 surely, 0 not at all;
 *     absent where nothing was cut out
 */
public record Portrait(
    Raster raster,
    Framing framing,
    List<Edit> edits,
    @Nullable Plane alpha,
    @Nullable Plane trust) {
  public Portrait {
    edits = List.copyOf(edits);
  }

  /** A portrait of which nothing was cut out. */
  public Portrait(Raster raster, Framing framing, List<Edit> edits) {
    this(raster, framing, edits, null, null);
  }
}
