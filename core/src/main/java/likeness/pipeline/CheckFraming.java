// SPDX-License-Identifier: Apache-2.0
package likeness.pipeline;

import likeness.check.CheckedPhoto;
import likeness.frame.FrameRequest;
import likeness.frame.FrameSolver;
import likeness.frame.PlacedFrame;
import likeness.geometry.Size;
import likeness.portrait.CheckRequest;
import likeness.portrait.CheckRequest.PlannedEdit;
import likeness.portrait.FramePlace;
import likeness.portrait.Framing;
import likeness.portrait.Head;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Report;
import likeness.spec.OutputRule;
import org.jspecify.annotations.Nullable;

/** Frames a head for the checks: as the document asks, or as a finished picture is. */
final class CheckFraming {
  private CheckFraming() {}

  static CheckedPhoto frame(Survey survey, CheckRequest request) {
    if (!(request.document().output() instanceof OutputRule)) {
      return photo(survey, null, null);
    }
    Head head = survey.subject().head();
    Size size = survey.subject().photo().size();
    FrameRequest asked = frameRequest(request);
    if (request.use() == Report.Use.FINISHED) {
      return photo(survey, FrameSolver.asItIs(head, size, asked), null);
    }
    try {
      FramePlace place = survey.subject().place();
      Framing framing =
          place == null
              ? FrameSolver.frame(head, size, asked)
              : PlacedFrame.frame(head, size, asked, place);
      return photo(survey, framing, null);
    } catch (PhotoRejected refusal) {
      return photo(survey, null, refusal);
    }
  }

  private static FrameRequest frameRequest(CheckRequest request) {
    return request.planned().contains(PlannedEdit.BACKGROUND)
        ? FrameRequest.studio(request.document(), request.ageYears())
        : FrameRequest.untouched(request.document(), request.ageYears());
  }

  private static CheckedPhoto photo(
      Survey survey, @Nullable Framing framing, @Nullable PhotoRejected refusal) {
    Subject subject = survey.subject();
    return new CheckedPhoto(
        subject.photo(),
        subject.face(),
        survey.others(),
        subject.head(),
        subject.matte(),
        framing,
        refusal);
  }
}
