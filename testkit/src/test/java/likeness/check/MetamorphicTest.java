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
import likeness.testkit.portraits.PortraitFiles;
import org.junit.jupiter.api.Test;

/** What must not change when the picture changes in a known way. */
class MetamorphicTest {
  private static final double POINTS = 2;

  /** The mesh network itself sees a mirrored face a little differently. */
  private static final double MIRRORED_POINTS = 3;

  private final PortraitPipeline pipeline = new PortraitPipeline(Bands.SEQUENTIAL);
  private final TfliteRunner networks = new TfliteRunner(NetworkFiles::read);
  private final CheckRequest request = CheckRequest.source(Likeness.ruleBook().get("de-passport"));

  @Test
  void aMirrorTurnsYawAndRollAround() {
    Raster photo = PortraitFiles.read(PortraitFiles.neutral().get(0));
    Survey before = survey(photo);
    Survey after = survey(mirrored(photo));
    assertEquals(-before.subject().face().yawDeg(), after.subject().face().yawDeg(), 1.5);
    assertEquals(-before.subject().face().rollDeg(), after.subject().face().rollDeg(), 1);
    assertSameScores(scores(before), scores(after), MIRRORED_POINTS);
  }

  @Test
  void twiceThePixelsKeepWhatHasNoScale() {
    Raster photo = PortraitFiles.read(PortraitFiles.neutral().get(0));
    Size twice = new Size(photo.width() * 2, photo.height() * 2);
    Raster large = Resampler.resample(photo, Affine.scaling(0.5, 0.5), twice, Bands.SEQUENTIAL);
    assertSameScores(scores(survey(photo)), scores(survey(large)), POINTS);
  }

  private static void assertSameScores(
      Map<Component, Integer> a, Map<Component, Integer> b, double points) {
    a.remove(Component.INTER_EYE_DISTANCE);
    a.forEach(
        (component, score) -> assertEquals(score, b.get(component), points, component.label()));
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

  private static Raster mirrored(Raster photo) {
    int width = photo.width();
    byte[] samples = new byte[width * photo.height() * 3];
    for (int i = 0; i < width * photo.height(); i++) {
      int rgb = photo.rgbAt(width - 1 - i % width, i / width);
      samples[i * 3] = (byte) (rgb >> 16);
      samples[i * 3 + 1] = (byte) (rgb >> 8);
      samples[i * 3 + 2] = (byte) rgb;
    }
    return Raster.rgb(width, photo.height(), samples);
  }
}
