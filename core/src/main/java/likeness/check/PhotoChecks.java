// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.portrait.CheckRequest;
import likeness.portrait.Component;
import likeness.portrait.FileFacts;
import likeness.portrait.Finding;
import likeness.portrait.Finding.NotAssessed.Reason;
import likeness.portrait.Measured;
import likeness.portrait.Measured.Unit;
import likeness.portrait.Message;
import likeness.portrait.Remedy;
import likeness.portrait.Remedy.Means;
import likeness.portrait.Report;
import likeness.portrait.Requirement;
import likeness.spec.AgeException.Relaxed;
import org.jspecify.annotations.Nullable;

/**
 * Judges a photo by what a document asks.
 *
 * <p>Takes upright sRGB with the face, head and mask that the stages before found, in pixels of it;
 * gives one finding for each requirement, with marks in shares of the photo's size. No file facts
 * leave out the checks of the file. Methods and their source: {@code docs/checks.md}.
 */
public final class PhotoChecks {
  private final Bands bands;

  public PhotoChecks(Bands bands) {
    this.bands = bands;
  }

  /** Judges a photo with a face. */
  public Report check(CheckedPhoto photo, @Nullable FileFacts file, CheckRequest request) {
    Rules rules = new Rules(request);
    Scene scene = new Scene(photo, rules, bands);
    List<Finding> findings = new ArrayList<>();
    for (FaceCheck check : AllChecks.ofFace()) {
      check.requirement(rules).ifPresent(asked -> findings.add(judge(check, asked, scene)));
    }
    addFile(findings, file, rules);
    return new Report(
        request.document().id(),
        request.document().standing(),
        request.use(),
        photo.raster().size(),
        findings,
        Measurements.of(scene));
  }

  private static Finding judge(FaceCheck check, Requirement asked, Scene scene) {
    Optional<Relaxed> relaxed = check.relaxedBy();
    if (relaxed.isPresent() && scene.rules().relaxes(relaxed.get())) {
      Requirement setAside =
          new Requirement(
              asked.component(),
              Requirement.Weight.ADVICE,
              asked.limit(),
              scene.rules().relaxing(relaxed.get()));
      return Verdicts.notAssessed(setAside, Reason.AGE, Means.NONE, List.of());
    }
    Finding finding = check.judge(asked, scene);
    boolean lookedAt = scene.rules().request().lookedAt().contains(asked.component());
    return lookedAt
            && finding instanceof Finding.NotAssessed not
            && not.reason() == Reason.PERSON_DECIDES
        ? Verdicts.notAssessed(
            asAdvice(asked), Reason.PERSON_LOOKED, Means.NONE, finding.overlays())
        : finding;
  }

  private static Requirement asAdvice(Requirement asked) {
    return new Requirement(
        asked.component(), Requirement.Weight.ADVICE, asked.limit(), asked.clause());
  }

  /**
   * Judges a photo in which no face was found: that is a failure of its own, and what needs a face
   * is not assessed.
   */
  public Report withoutFace(Size upright, @Nullable FileFacts file, CheckRequest request) {
    Rules rules = new Rules(request);
    List<Finding> findings = new ArrayList<>();
    for (FaceCheck check : AllChecks.ofFace()) {
      Optional<Requirement> asked = check.requirement(rules);
      asked.ifPresent(requirement -> findings.add(faceless(requirement)));
    }
    addFile(findings, file, rules);
    return new Report(
        request.document().id(),
        request.document().standing(),
        request.use(),
        upright,
        findings,
        List.of());
  }

  private static Finding faceless(Requirement requirement) {
    if (requirement.component() == Component.SINGLE_FACE_PRESENT) {
      return new Finding.Failed(
          requirement,
          Measured.exact(0, Unit.COUNT),
          Message.of("single_face_present.failed_none"),
          Remedy.of("single_face_present.remedy_none", Means.RETAKE),
          List.of());
    }
    return Verdicts.notAssessed(requirement, Reason.NO_FACE, Means.RETAKE, List.of());
  }

  private static void addFile(List<Finding> findings, @Nullable FileFacts file, Rules rules) {
    findings.add(AlterationCheck.judge(rules));
    if (file == null) {
      return;
    }
    for (FileCheck check : AllChecks.ofFile()) {
      check.requirement(rules).ifPresent(asked -> findings.add(check.judge(asked, file, rules)));
    }
  }
}
