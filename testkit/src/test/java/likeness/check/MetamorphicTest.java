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
  private static final double POINTS = 2;
  private static final double MIRRORED_POINTS = 1;

  /** The maps of the margins are so steep that a step of one takes 0.4 % of the face's length. */
  private static final double MARGIN_POINTS = 3;

  /** Some of the portraits: light and dark, with long hair and with a beard. */
  private static final int[] SOME = {0, 13, 31, 52};

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
      assertEquals(-before.subject().face().rollDeg(), after.subject().face().rollDeg(), 0.5);
      assertSameScores(scores(before), scores(after), MIRRORED_POINTS);
    }
  }

  @Test
  void twiceThePixelsKeepWhatHasNoScale() {
    for (int i : SOME) {
      Raster photo = PortraitFiles.read(PortraitFiles.neutral().get(i));
      Size twice = new Size(photo.width() * 2, photo.height() * 2);
      Raster large = Resampler.resample(photo, Affine.scaling(0.5, 0.5), twice, Bands.SEQUENTIAL);
      assertSameScores(scores(survey(photo)), scores(survey(large)), POINTS);
    }
  }

  private static void assertSameScores(
      Map<Component, Integer> a, Map<Component, Integer> b, double points) {
    a.remove(Component.INTER_EYE_DISTANCE);
    a.forEach(
        (component, score) -> {
          boolean margin =
              component == Component.MARGIN_ABOVE || component == Component.MARGIN_BELOW;
          assertEquals(score, b.get(component), margin ? MARGIN_POINTS : points, component.label());
        });
  }

  private Survey survey(Raster photo) {
    return networks.resolve(pipeline.survey(photo, FaceChoice.largest()));
  }

  private Map<Component, Integer> scores(Survey survey) {
    Report report = pipeline.check(survey, null, request);
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
