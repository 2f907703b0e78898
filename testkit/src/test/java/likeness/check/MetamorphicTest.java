// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import likeness.geometry.Affine;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.image.Resampler;
import likeness.jvm.Likeness;
import likeness.network.TfliteRunner;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Survey;
import likeness.portrait.CheckRequest;
import likeness.portrait.Component;
import likeness.portrait.FaceChoice;
import likeness.portrait.Finding;
import likeness.portrait.Measured;
import likeness.portrait.Report;
import likeness.report.ReportJson;
import likeness.testkit.NetworkFiles;
import likeness.testkit.defects.Mirror;
import likeness.testkit.portraits.PortraitFiles;
import org.junit.jupiter.api.Test;

/** What must not change when the picture changes in a known way. */
class MetamorphicTest {
  /** The greatest change of a 0 to 100 value in a mirror; the bench shows each, over all. */
  private static final double MIRROR_POINTS = 1;

  /** The same with twice the pixels. */
  private static final double SCALE_POINTS = 2;

  /** Half of what a roll is uncertain by; 0.57 was seen. */
  private static final double ROLL_DEG = 0.6;

  /** Sharpness has no such value; this is of its share, 0 to 1. */
  private static final double SHARPNESS = 0.02;

  /**
   * Some of the portraits: light and dark, with long hair and with a beard, with parted lips, and
   * those that were seen to change most.
   */
  private static final int[] SOME = {0, 8, 13, 24, 26, 31, 38, 44, 52, 58};

  private final PortraitPipeline pipeline = new PortraitPipeline(Bands.SEQUENTIAL);
  private final TfliteRunner networks = new TfliteRunner(NetworkFiles::read);
  private final CheckRequest request = CheckRequest.source(Likeness.ruleBook().get("de-passport"));

  @Test
  void aMirrorTurnsYawAndRollAroundAndKeepsTheRest() {
    for (int i : SOME) {
      Raster photo = PortraitFiles.read(PortraitFiles.neutral().get(i));
      Survey before = survey(photo);
      Survey after = survey(Mirror.of(photo));
      assertEquals(-before.subject().face().yawDeg(), after.subject().face().yawDeg(), 0.5);
      assertEquals(-before.subject().face().rollDeg(), after.subject().face().rollDeg(), ROLL_DEG);
      assertSame(check(before), check(after), MIRROR_POINTS, i);
    }
  }

  @Test
  void twiceThePixelsKeepWhatHasNoScale() {
    for (int i : SOME) {
      Raster photo = PortraitFiles.read(PortraitFiles.neutral().get(i));
      Size twice = new Size(photo.width() * 2, photo.height() * 2);
      Raster large = Resampler.resample(photo, Affine.scaling(0.5, 0.5), twice, Bands.SEQUENTIAL);
      assertSame(check(survey(photo)), check(survey(large)), SCALE_POINTS, i);
    }
  }

  private static void assertSame(Report before, Report after, double points, int portrait) {
    Map<Component, Integer> a = scores(before);
    Map<Component, Integer> b = scores(after);
    // The only one that counts pixels of the photo.
    a.remove(Component.INTER_EYE_DISTANCE);
    a.forEach(
        (component, score) ->
            assertEquals(score, b.get(component), points, component.label() + " of " + portrait));
    assertEquals(sharpness(before), sharpness(after), SHARPNESS, "sharpness of " + portrait);
  }

  private static double sharpness(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.component() == Component.SHARPNESS)
        .map(finding -> ReportJson.measured(finding).value())
        .findFirst()
        .orElseThrow();
  }

  private Survey survey(Raster photo) {
    return networks.resolve(pipeline.survey(photo, FaceChoice.largest()));
  }

  private Report check(Survey survey) {
    return pipeline.check(survey, null, request);
  }

  private static Map<Component, Integer> scores(Report report) {
    Map<Component, Integer> scores = new EnumMap<>(Component.class);
    for (Finding finding : report.findings()) {
      Measured measured = ReportJson.measured(finding);
      if (measured != null && measured.score() != null) {
        scores.put(finding.component(), measured.score());
      }
    }
    report
        .measurements()
        .forEach(
            m -> {
              if (m.measured().score() != null) {
                scores.put(m.component(), m.measured().score());
              }
            });
    return scores;
  }
}
