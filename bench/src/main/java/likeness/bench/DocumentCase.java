// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.decode.DecodeLimits;
import likeness.frame.FrameRequest;
import likeness.host.file.PortraitFile;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.jvm.codec.PhotoDecoders;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.FaceChoice;
import likeness.portrait.Measure;
import likeness.portrait.PhotoRejected;
import likeness.portrait.Portrait;
import likeness.spec.Band;
import likeness.spec.DocumentSpec;
import likeness.spec.FileFormat;
import likeness.spec.MeasureName;
import likeness.spec.OutputRule;
import likeness.tensor.NetworkRunner;

/**
 * One document for one photo, made and then looked at as if it came from elsewhere.
 *
 * @param outcome a {@link Remeasure.Verdict} over all ruled measures, STATED when the receipt says
 *     that one is outside and the second run agrees, NOT_FOUND when no face was found in the
 *     portrait, or the code with which the photo was rejected
 * @param faults what is wrong with the file; none of it may happen
 * @param missed the measures outside their bands by more than their uncertainty, by how much
 */
record DocumentCase(String outcome, List<String> faults, Map<MeasureName, Double> missed) {
  static final String NOT_FOUND = "NOT_FOUND";
  static final String STATED = "STATED";
  private static final PortraitPipeline PIPELINE = new PortraitPipeline(Bands.SEQUENTIAL);

  static DocumentCase of(Subject subject, DocumentSpec document, NetworkRunner networks) {
    OutputRule rule = (OutputRule) document.output();
    Portrait portrait;
    PortraitFile file;
    try {
      portrait = PIPELINE.untouched(subject, document, null);
      file = PortraitFile.of(portrait.raster(), rule);
    } catch (PhotoRejected rejected) {
      return new DocumentCase(rejected.code().name(), List.of(), Map.of());
    }
    Raster seen =
        PhotoDecoders.inProcess()
            .read(file.bytes(), DecodeLimits.DEFAULT, Bands.SEQUENTIAL)
            .raster();
    List<String> faults = faults(file.bytes(), seen, rule);
    try {
      Subject found = networks.resolve(PIPELINE.findHead(seen, FaceChoice.largest()));
      Remeasure measured = new Remeasure(found.head(), rule.frame(), document.geometry().crown());
      return judged(portrait, document, measured, faults);
    } catch (PhotoRejected rejected) {
      return new DocumentCase(NOT_FOUND, faults, Map.of());
    }
  }

  private static DocumentCase judged(
      Portrait portrait, DocumentSpec document, Remeasure measured, List<String> faults) {
    Remeasure.Verdict worst = Remeasure.Verdict.MET;
    boolean outside = false;
    Map<MeasureName, Double> missed = new TreeMap<>();
    for (Band band : FrameRequest.untouched(document, null).bands()) {
      if (band.binding()) {
        Measure stated = stated(portrait, band.measure());
        double value = measured.value(band.measure());
        Remeasure.Verdict verdict = measured.judge(band, stated);
        if (!stated.met() && Math.abs(value - stated.value()) <= stated.u95()) {
          outside = true;
          verdict = Remeasure.Verdict.MET;
        }
        worst = verdict.compareTo(worst) > 0 ? verdict : worst;
        if (verdict == Remeasure.Verdict.MISSED) {
          missed.put(band.measure(), value / stated.value() - 1);
        }
      }
    }
    boolean stands = outside && worst == Remeasure.Verdict.MET;
    return new DocumentCase(stands ? STATED : worst.name(), faults, missed);
  }

  private static Measure stated(Portrait portrait, MeasureName name) {
    return portrait.framing().measures().stream()
        .filter(measure -> measure.name().equals(name.field()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the framing does not state " + name));
  }

  private static List<String> faults(byte[] file, Raster seen, OutputRule rule) {
    FileFacts facts = FileFacts.of(file);
    List<String> faults = new ArrayList<>();
    if (!facts.size().equals(rule.size()) || !seen.size().equals(rule.size())) {
      faults.add("size " + facts.size() + ", ruled " + rule.size());
    }
    int figures = rule.format() == FileFormat.PNG ? 2 : 4;
    // PNG counts in pixels a metre, so that its figure is off by up to half of one.
    double tolerance = rule.format() == FileFormat.PNG ? 0.0128 : 0;
    if (facts.dpi().size() != figures
        || !facts.dpi().stream().allMatch(dpi -> Math.abs(dpi - rule.dpi()) <= tolerance)) {
      faults.add("dpi " + facts.dpi() + ", ruled " + rule.dpi());
    }
    if (!rule.bytes().contains(file.length)) {
      faults.add(file.length + " bytes, ruled " + rule.bytes());
    }
    if (!facts.complete()) {
      faults.add("bytes missing or left over at the end");
    }
    return faults;
  }
}
