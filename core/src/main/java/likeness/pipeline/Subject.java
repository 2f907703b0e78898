// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import java.util.List;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.Head;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;

/**
 * The person whom a photo shows, before any document is chosen.
 *
 * @param photo upright sRGB
 * @param matte coarse; of the head alone on the Untouched track, of the whole picture on the Studio
 *     track
 * @param bystanders the faces of others, who become background on the Studio track
 */
public record Subject(Raster photo, Face face, Matte matte, Head head, List<Sighting> bystanders) {
  public Subject {
    bystanders = List.copyOf(bystanders);
  }

  /** Somebody alone. */
  public Subject(Raster photo, Face face, Matte matte, Head head) {
    this(photo, face, matte, head, List.of());
  }
}
