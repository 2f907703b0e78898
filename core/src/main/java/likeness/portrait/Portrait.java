// SPDX-License-Identifier: Apache-2.0
package likeness.portrait;

import java.util.List;
import likeness.image.Raster;

/**
 * The finished picture, before it is encoded.
 *
 * @param edits every change of the picture beyond turn, crop and scale; empty on the Untouched
 *     track
 */
public record Portrait(Raster raster, Framing framing, List<Edit> edits) {
  public Portrait {
    edits = List.copyOf(edits);
  }
}
