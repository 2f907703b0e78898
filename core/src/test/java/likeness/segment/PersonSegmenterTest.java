// SPDX-License-Identifier: Apache-2.0
package likeness.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Box;
import likeness.geometry.Point;
import likeness.geometry.Size;
import likeness.image.Bands;
import likeness.image.Plane;
import likeness.image.Raster;
import likeness.portrait.Matte;
import likeness.portrait.Sighting;
import likeness.tensor.NetworkRequest;
import likeness.tensor.NetworkRunner;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PersonSegmenterTest {
  private static final Raster PHOTO = Raster.rgb(800, 600, new byte[800 * 600 * 3]);
  private static final Sighting FACE = new Sighting(new Box(350, 200, 100, 100), 0);
  private final PersonSegmenter segmenter = new PersonSegmenter(Bands.SEQUENTIAL);

  /** Gives the first run of a wave one alpha everywhere and the second another. */
  private static NetworkRunner constant(double first, double second, List<Integer> waves) {
    return requests -> {
      waves.add(requests.size());
      List<List<Tensor>> outputs = new ArrayList<>();
      for (NetworkRequest ignored : requests) {
        float[] alpha = new float[256 * 256];
        Arrays.fill(alpha, (float) (outputs.isEmpty() ? first : second));
        outputs.add(List.of(new Tensor(new int[] {1, 1, 256, 256}, alpha)));
      }
      return outputs;
    };
  }

  @Test
  void theHeadsMaskCoversASquareRaisedAboveTheBox() {
    Matte head = constant(1, 1, new ArrayList<>()).resolve(segmenter.head(PHOTO, FACE));
    Point middle = head.planeToSource().apply(128, 128);
    assertEquals(400, middle.x(), 1e-9);
    assertEquals(250 - 15, middle.y(), 1e-9);
    assertEquals(260.0 / 256, head.planeToSource().scale(), 1e-9);
  }

  @Test
  void theSquareTurnsWithTheFace() {
    Affine crop = PersonSegmenter.crop(new Sighting(FACE.box(), 90));
    // Lying on its right side the head's top points to the right of the picture.
    Point top = crop.apply(128, 0);
    assertEquals(400 + 15 + 130, top.x(), 1e-9);
    assertEquals(250, top.y(), 1e-9);
  }

  @Test
  void theWholePictureIsStretchedAndTurnedByQuarters() {
    Affine upright = PersonSegmenter.whole(PHOTO, 20);
    assertEquals(new Point(0, 0), upright.apply(0, 0));
    assertEquals(new Point(800, 600), upright.apply(256, 256));
    Affine onItsSide = PersonSegmenter.whole(PHOTO, 80);
    assertEquals(800, onItsSide.apply(0, 0).x(), 1e-9);
    assertEquals(0, onItsSide.apply(0, 0).y(), 1e-9);
    assertEquals(800, onItsSide.apply(256, 0).x(), 1e-9);
    assertEquals(600, onItsSide.apply(256, 0).y(), 1e-9);
    Affine onItsHead = PersonSegmenter.whole(PHOTO, -179);
    assertEquals(800, onItsHead.apply(0, 0).x(), 1e-9);
    assertEquals(600, onItsHead.apply(0, 0).y(), 1e-9);
  }

  @Test
  void bothMasksAreAskedForTogetherAndJoined() {
    List<Integer> waves = new ArrayList<>();
    Matte person = constant(0.25, 0.75, waves).resolve(segmenter.person(PHOTO, FACE));
    assertEquals(List.of(2), waves);
    assertEquals(0.25, at(person, 10, 10), 1e-6);
    assertEquals(0.75, at(person, 400, 235), 1e-6);
  }

  @Test
  void equalMasksJoinWithoutATrace() {
    Matte person = constant(0.5, 0.5, new ArrayList<>()).resolve(segmenter.person(PHOTO, FACE));
    for (float alpha : person.alpha().values()) {
      assertEquals(0.5, alpha, 1e-6);
    }
  }

  @Test
  void theFadeHasNoStep() {
    Matte person = constant(0, 1, new ArrayList<>()).resolve(segmenter.person(PHOTO, FACE));
    Plane alpha = person.alpha();
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 1; x < alpha.width(); x++) {
        // The steepest part of the fade: 1.5 over a tenth of 256 pixels.
        assertTrue(Math.abs(alpha.at(x, y) - alpha.at(x - 1, y)) <= 1.5 / 25.6 + 1e-6);
      }
    }
    assertEquals(0, MaskBlend.weight(alpha, 0, 100));
    assertEquals(0, MaskBlend.weight(alpha, -5, 100));
    assertEquals(1, MaskBlend.weight(alpha, alpha.width() / 2.0, alpha.height() / 2.0));
  }

  @Test
  void theWorkingSizeShowsTheHeadsMaskInFullWithinLimits() {
    assertEquals(new Size(400, 300), workingSize(4000, 3000, 1000));
    assertEquals(new Size(1024, 768), workingSize(4000, 3000, 100));
    assertEquals(new Size(256, 192), workingSize(4000, 3000, 3000));
    assertEquals(new Size(100, 80), workingSize(100, 80, 30));
    assertEquals(new Size(1, 200), workingSize(1, 200, 30));
  }

  /** For a face so large that the head's mask covers {@code tenPixels} of 10 source pixels. */
  private static Size workingSize(int width, int height, int box) {
    Raster photo = Raster.rgb(width, height, new byte[width * height * 3]);
    double side = box * 2.56 / 2.6;
    Affine crop = PersonSegmenter.crop(new Sighting(new Box(0, 0, side, side), 0));
    return PersonSegmenter.workingSize(photo, new Matte(new Plane(256, 256), crop));
  }

  private static double at(Matte matte, double x, double y) {
    Point p = matte.planeToSource().inverse().apply(x, y);
    return matte.alpha().at((int) p.x(), (int) p.y());
  }
}
