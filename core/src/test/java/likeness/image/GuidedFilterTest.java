// SPDX-License-Identifier: Apache-2.0
package likeness.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GuidedFilterTest {

  @Test
  void onAPlainGuideItIsTwoBoxMeans() {
    Plane plane = BlurTest.noise(30, 20);
    Plane out =
        new GuidedFilter(Pictures.plain(30, 20, 0x7f7f7f), 3, 1e-4).filter(plane, Bands.SEQUENTIAL);
    Plane expected = Blur.box(Blur.box(plane, 3, Bands.SEQUENTIAL), 3, Bands.SEQUENTIAL);
    assertArrayEquals(expected.values(), out.values(), 1e-5f);
  }

  @Test
  void aPlaneThatIsALinearFunctionOfTheColourStays() {
    Raster guide = Pictures.noise(40, 30, 8);
    Plane plane = new Plane(40, 30);
    for (int i = 0; i < plane.values().length; i++) {
      int rgb = guide.rgbAt(i % 40, i / 40);
      double value = 0.1 + (0.5 * (rgb >> 16) - 0.2 * (rgb >> 8 & 255) + 0.4 * (rgb & 255)) / 255;
      plane.values()[i] = (float) value;
    }
    Plane out = new GuidedFilter(guide, 4, 1e-9).filter(plane, Bands.SEQUENTIAL);
    assertArrayEquals(plane.values(), out.values(), 1e-5f);
  }

  @Test
  void aBlurredEdgeBecomesTheGuidesEdge() {
    byte[] samples = new byte[40 * 20 * 3];
    Plane blurred = new Plane(40, 20);
    for (int i = 0; i < 40 * 20; i++) {
      boolean right = i % 40 >= 20;
      samples[i * 3] = (byte) (right ? 200 : 40);
      samples[i * 3 + 1] = (byte) (right ? 180 : 60);
      samples[i * 3 + 2] = (byte) (right ? 30 : 90);
      blurred.values()[i] = (float) Math.min(Math.max((i % 40 - 16.5) / 7, 0), 1);
    }
    Plane out =
        new GuidedFilter(Raster.rgb(40, 20, samples), 6, 1e-4).filter(blurred, Bands.SEQUENTIAL);
    assertTrue(out.at(19, 10) < 0.25, "left of the edge " + out.at(19, 10));
    assertTrue(out.at(20, 10) > 0.75, "right of the edge " + out.at(20, 10));
  }

  @Test
  void theResultDoesNotDependOnBands() {
    GuidedFilter filter = new GuidedFilter(Pictures.noise(37, 180, 15), 5, 1e-3);
    Plane plane = BlurTest.noise(37, 180);
    assertArrayEquals(
        filter.filter(plane, Bands.SEQUENTIAL).values(),
        filter.filter(plane, Pictures.BACKWARDS).values());
  }

  @Test
  void theMirroredPictureGivesTheMirroredResult() {
    Raster guide = Pictures.noise(31, 20, 15);
    Plane plane = BlurTest.noise(31, 20);
    Plane mirrored = new Plane(31, 20);
    for (int i = 0; i < 31 * 20; i++) {
      mirrored.values()[i] = plane.values()[i / 31 * 31 + 30 - i % 31];
    }
    Plane out = new GuidedFilter(guide, 3, 1e-3).filter(plane, Bands.SEQUENTIAL);
    Plane other =
        new GuidedFilter(Pictures.mirrored(guide), 3, 1e-3).filter(mirrored, Bands.SEQUENTIAL);
    for (int i = 0; i < 31 * 20; i++) {
      assertEquals(out.values()[i], other.values()[i / 31 * 31 + 30 - i % 31], 1e-5);
    }
  }

  @Test
  void wrongArgumentsAreRefused() {
    Raster guide = Pictures.plain(4, 4, 0);
    assertThrows(IllegalArgumentException.class, () -> new GuidedFilter(guide, 0, 1e-4));
    assertThrows(IllegalArgumentException.class, () -> new GuidedFilter(guide, 1, 0));
    GuidedFilter filter = new GuidedFilter(guide, 1, 1e-4);
    assertThrows(
        IllegalArgumentException.class, () -> filter.filter(new Plane(4, 5), Bands.SEQUENTIAL));
  }
}
