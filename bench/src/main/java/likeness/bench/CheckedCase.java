// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.EnumMap;
import java.util.Map;
import likeness.detect.FaceDetector;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.Likeness;
import likeness.network.TfliteRunner;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Survey;
import likeness.portrait.CheckRequest;
import likeness.portrait.Component;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Report;
import likeness.report.ReportJson;
import likeness.testkit.NetworkFiles;

/** One picture through all checks, with what each measured and said. */
record CheckedCase(
    Report.Verdict verdict, Map<Component, Measured> values, Map<Component, Finding> findings) {
  private static final PortraitPipeline PIPELINE = new PortraitPipeline(Bands.SEQUENTIAL);
  private static final FaceDetector DETECTOR = new FaceDetector(Bands.SEQUENTIAL);
  private static final TfliteRunner NETWORKS = new TfliteRunner(NetworkFiles::read);
  private static final Likeness ENGINE = Likeness.open();
  private static final CheckRequest REQUEST =
      CheckRequest.source(Likeness.ruleBook().get("de-passport"));

  static CheckedCase of(Raster picture) {
    return of(report(picture));
  }

  /** What is said of a file, with the checks of the file itself. */
  static CheckedCase ofFile(byte[] file) {
    return of(ENGINE.check(file, REQUEST, FaceChoice.largest()).report());
  }

  static CheckedCase of(Report report) {
    Map<Component, Measured> values = new EnumMap<>(Component.class);
    Map<Component, Finding> findings = new EnumMap<>(Component.class);
    for (Finding finding : report.findings()) {
      findings.put(finding.component(), finding);
      Measured measured = ReportJson.measured(finding);
      if (measured != null) {
        values.put(finding.component(), measured);
      }
    }
    report.measurements().forEach(m -> values.put(m.component(), m.measured()));
    return new CheckedCase(report.verdict(), values, findings);
  }

  private static Report report(Raster picture) {
    try {
      return PIPELINE.check(survey(picture), null, REQUEST);
    } catch (PhotoRejected noFace) {
      return PIPELINE.checkWithoutFace(picture, null, REQUEST);
    }
  }

  static Survey survey(Raster picture) {
    return NETWORKS.resolve(PIPELINE.survey(picture, FaceChoice.largest()));
  }

  /** The same face as of {@link #survey}, without a mask. */
  static Face face(Raster picture) {
    return NETWORKS.resolve(DETECTOR.examine(picture, FaceChoice.largest())).face();
  }

  static Report check(Survey survey) {
    return check(survey, PIPELINE);
  }

  static Report check(Survey survey, PortraitPipeline pipeline) {
    return pipeline.check(survey, null, REQUEST);
  }

  /** The native value; not a number where nothing was measured. */
  double value(Component component) {
    Measured measured = values.get(component);
    return measured == null ? Double.NaN : measured.value();
  }

  /** 0 met, 1 in doubt, 2 failed, 3 not judged or not asked. */
  int outcome(Component component) {
    Finding finding = findings.get(component);
    if (finding instanceof Finding.Met) {
      return 0;
    }
    return finding instanceof Finding.Warning ? 1 : finding instanceof Finding.Failed ? 2 : 3;
  }

  boolean fails(Component component) {
    return findings.get(component) instanceof Finding.Failed;
  }

  boolean isMet(Component component) {
    return findings.get(component) instanceof Finding.Met;
  }
}
