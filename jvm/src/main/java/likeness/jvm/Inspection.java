// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.decode.DecodedPhoto;
import likeness.image.Plane;
import likeness.pipeline.Subject;

/**
 * What was found in a photo, before any document is chosen.
 *
 * @param faces how many faces compare with the largest
 * @param subject the chosen one
 */
public record Inspection(DecodedPhoto photo, int faces, Subject subject, StageTimes times) {

  /** The mask of the person. */
  public Plane mask() {
    return subject.matte().alpha();
  }
}
