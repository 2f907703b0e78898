// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.nio.file.Path;
import likeness.image.Raster;
import likeness.pipeline.Survey;
import likeness.portrait.Face;
import likeness.portrait.Matte;
import likeness.testkit.portraits.FaceTemplate;
import likeness.testkit.portraits.PortraitFiles;

/**
 * A person of the stored portraits, as they are: the photo, what is known of it, and its report.
 */
record Sitter(
    String name, Raster photo, FaceTemplate points, Survey survey, CheckedCase clean, Path guest) {

  /**
   * @param guest the portrait of somebody else
   */
  static Sitter of(Path portrait, Path guest) {
    Raster photo = PortraitFiles.read(portrait);
    Survey survey = CheckedCase.survey(photo);
    return new Sitter(
        portrait.getFileName().toString(),
        photo,
        FaceTemplate.beside(portrait),
        survey,
        CheckedCase.of(CheckedCase.check(survey)),
        guest);
  }

  Face face() {
    return survey.subject().face();
  }

  Matte matte() {
    return survey.subject().matte();
  }
}
