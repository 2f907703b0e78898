// SPDX-License-Identifier: Apache-2.0
package likeness.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import likeness.geometry.Affine;
import likeness.geometry.Point;
import likeness.image.Raster;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

class BlazeFaceTest {

  @Test
  void anchorsFollowTheNetworksOutputs() {
    double[] near = BlazeFace.SHORT_RANGE.anchors();
    assertEquals(2 * 896, near.length);
    assertEquals(2 * 2304, BlazeFace.FULL_RANGE.anchors().length);
    // Two anchors a cell of the 16×16 grid, x first.
    assertEquals(0.5 / 16, near[0]);
    assertEquals(0.5 / 16, near[2]);
    assertEquals(1.5 / 16, near[4]);
    assertEquals(0.5 / 16, near[5]);
    // Then six a cell of the 8×8 grid.
    assertEquals(0.5 / 8, near[2 * 512]);
    assertEquals(0.5 / 8, near[2 * 517]);
    assertEquals(1.5 / 8, near[2 * 518]);
    assertEquals(7.5 / 8, near[2 * 895 + 1]);
  }

  @Test
  void decodingGivesBackWhatWasWrittenForAnAnchor() {
    FakeFace face = new FakeFace(70, 60, 30, 4.0);
    List<Tensor> outputs = FakeFace.shortRange(List.of(face));
    List<Detection> found = BlazeFace.SHORT_RANGE.decode(outputs.get(0), outputs.get(1));
    assertEquals(1, found.size());
    Detection d = found.get(0);
    assertEquals(70, d.box().centre().x(), 1e-4);
    assertEquals(60, d.box().centre().y(), 1e-4);
    assertEquals(30, d.box().width(), 1e-4);
    assertEquals(0.982, d.score(), 1e-3);
    assertEquals(0, d.rollDeg(), 1e-4);
    assertEquals(0, d.noseOffset(), 1e-4);
  }

  @Test
  void answersBelowTheThresholdAreDropped() {
    List<Tensor> outputs = FakeFace.shortRange(List.of(new FakeFace(70, 60, 30, -0.01)));
    assertEquals(List.of(), BlazeFace.SHORT_RANGE.decode(outputs.get(0), outputs.get(1)));
  }

  @Test
  void wrongShapesAreNamed() {
    Tensor one = new Tensor(new int[] {1, 1}, new float[1]);
    assertThrows(IllegalArgumentException.class, () -> BlazeFace.SHORT_RANGE.decode(one, one));
  }

  @Test
  void theLetterboxIsCentredAndTurns() {
    Raster wide = Raster.rgb(256, 128, new byte[256 * 128 * 3]);
    Affine upright = BlazeFace.SHORT_RANGE.letterbox(wide, 0);
    assertEquals(new Point(0, -64), upright.apply(0, 0));
    assertEquals(new Point(256, 192), upright.apply(128, 128));
    Point turned = BlazeFace.SHORT_RANGE.letterbox(wide, 180).apply(0, 0);
    assertEquals(256, turned.x(), 1e-9);
    assertEquals(192, turned.y(), 1e-9);
  }
}
