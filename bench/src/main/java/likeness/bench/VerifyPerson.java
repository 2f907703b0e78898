// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.network.TfliteRunner;
import likeness.pipeline.PortraitPipeline;
import likeness.pipeline.Subject;
import likeness.portrait.FaceChoice;
import likeness.tensor.NetworkRunner;
import likeness.testkit.NetworkFiles;
import likeness.testkit.portraits.HandPoints;
import likeness.testkit.portraits.PortraitFiles;
import likeness.testkit.retouch.FaceMarks;

/**
 * One stored portrait.
 *
 * @param name the file's, without its ending
 * @param heldOut whether the thresholds were chosen without a look at this person
 */
record VerifyPerson(String name, boolean heldOut, Raster photo, FaceMarks face, Path file) {

  /** Person 1 was looked at before the halves were drawn. */
  private static final int SEEN_EARLY = 1;

  /** All portraits: people of the London set neutral, then smiling, then the CC0 pictures. */
  static List<Path> files() {
    List<Path> files = new ArrayList<>(PortraitFiles.neutral());
    files.addAll(PortraitFiles.smiling());
    files.addAll(PortraitFiles.varied());
    return files;
  }

  /** People of odd number are held out; a person's portraits are all on one side. */
  static boolean isHeldOut(Path file) {
    String name = file.getFileName().toString();
    int end = name.indexOf('_');
    if (end < 0) {
      return false;
    }
    int number = Integer.parseInt(name.substring(0, end));
    return number % 2 == 1 && number != SEEN_EARLY;
  }

  static VerifyPerson read(Path file) {
    Raster photo = PortraitFiles.read(file);
    String name = file.getFileName().toString().replace(".jpg", "");
    String points = file.toString().replace(".jpg", ".tem");
    return new VerifyPerson(
        name,
        isHeldOut(file),
        photo,
        Files.exists(Path.of(points)) ? marks(PortraitFiles.points(file)) : marks(subject(photo)),
        file);
  }

  private static FaceMarks marks(HandPoints points) {
    return new FaceMarks(points.leftPupil(), points.rightPupil(), points.chin());
  }

  private static FaceMarks marks(Subject subject) {
    return new FaceMarks(
        subject.face().leftEye(), subject.face().rightEye(), subject.face().chin());
  }

  /** The person with a matte, as the Studio track finds them. */
  Subject subject() {
    return subject(photo);
  }

  private static Subject subject(Raster photo) {
    NetworkRunner networks = new TfliteRunner(NetworkFiles::read);
    return networks.resolve(
        new PortraitPipeline(Bands.SEQUENTIAL).findPerson(photo, FaceChoice.only()));
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
