// SPDX-License-Identifier: Apache-2.0
package likeness.jvm;

import likeness.pipeline.Track;
import likeness.portrait.FaceChoice;
import likeness.portrait.Handles;
import likeness.spec.DocumentSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a photo.
 *
 * @param track how far the picture may be changed
 * @param face which face is meant when there are several
 * @param ageYears how old the person is, absent for an adult; children have rules of their own
 * @param handles what was moved by hand
 */
public record MakeRequest(
    DocumentSpec document,
    Track track,
    FaceChoice face,
    @Nullable Double ageYears,
    Handles handles) {

  /** With everything as it is found. */
  public MakeRequest(
      DocumentSpec document, Track track, FaceChoice face, @Nullable Double ageYears) {
    this(document, track, face, ageYears, Handles.NONE);
  }

  /** The one face of the photo, an adult's, on the Untouched track. */
  public static MakeRequest untouched(DocumentSpec document) {
    return new MakeRequest(document, Track.UNTOUCHED, FaceChoice.only(), null);
  }

  public MakeRequest with(Track other) {
    return new MakeRequest(document, other, face, ageYears, handles);
  }

  public MakeRequest with(FaceChoice other) {
    return new MakeRequest(document, track, other, ageYears, handles);
  }

  public MakeRequest withAge(double years) {
    return new MakeRequest(document, track, face, years, handles);
  }

  public MakeRequest with(Handles moved) {
    return new MakeRequest(document, track, face, ageYears, moved);
  }
}
