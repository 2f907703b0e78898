// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import likeness.detect.FaceDetector;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.portrait.PhotoRejected.Code;
import likeness.synthetic.OddPictures;
import org.junit.jupiter.api.Test;

/** Each odd picture is turned down for its own reason. */
final class OddPicturesTest {
  private static final Size SIZE = new Size(480, 640);

  @Test
  void twoPeopleAreTooMany() {
    Raster picture = OddPictures.twoPeople(SIZE);
    assertEquals(Code.SEVERAL_FACES, rejection(picture));
    assertEquals(2, RealNetworks.RUNNER.resolve(detector().all(picture)).size());
  }

  @Test
  void aProfileLooksAway() {
    assertEquals(Code.FACE_TURNED_AWAY, rejection(OddPictures.profile(SIZE)));
  }

  @Test
  void aCatAWallAndAPageHaveNoFace() {
    assertEquals(Code.NO_FACE, rejection(OddPictures.cat(SIZE)));
    assertEquals(Code.NO_FACE, rejection(OddPictures.wall(SIZE)));
    assertEquals(Code.NO_FACE, rejection(OddPictures.text(SIZE)));
  }

  @Test
  void somebodyFarAwayIsTooSmall() {
    assertEquals(Code.FACE_TOO_SMALL, rejection(OddPictures.farAway(SIZE)));
  }

  @Test
  void somebodyUpsideDownIsFoundUpsideDown() {
    Face face =
        RealNetworks.RUNNER.resolve(
            detector().find(OddPictures.upsideDown(SIZE), FaceChoice.only()));
    assertEquals(180, Math.abs(face.rollDeg()), 2);
  }

  private static Code rejection(Raster picture) {
    return assertThrows(
            PhotoRejected.class,
            () -> RealNetworks.RUNNER.resolve(detector().find(picture, FaceChoice.only())))
        .code();
  }

  private static FaceDetector detector() {
    return new FaceDetector(Bands.SEQUENTIAL);
  }
}
