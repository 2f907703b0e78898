// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.pipeline.Track;
import likeness.portrait.FaceChoice;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a photo.
 *
 * @param track how far the picture may be changed
 * @param face which face is meant when there are several
 * @param ageYears how old the person is, absent for an adult; children have rules of their own
 */
public record MakeRequest(
    DocumentSpec document, Track track, FaceChoice face, @Nullable Double ageYears) {

  /** The one face of the photo, an adult's, on the Untouched track. */
  public static MakeRequest untouched(DocumentSpec document) {
    return new MakeRequest(document, Track.UNTOUCHED, FaceChoice.only(), null);
  }

  public MakeRequest with(Track other) {
    return new MakeRequest(document, other, face, ageYears);
  }

  public MakeRequest with(FaceChoice other) {
    return new MakeRequest(document, track, other, ageYears);
  }

  public MakeRequest withAge(double years) {
    return new MakeRequest(document, track, face, years);
  }
}
