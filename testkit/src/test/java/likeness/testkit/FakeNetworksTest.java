// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import likeness.detect.FaceDetector;
import likeness.geometry.Box;
import likeness.image.Bands;
import likeness.image.Raster;
import likeness.portrait.Face;
import likeness.portrait.FaceChoice;
import likeness.portrait.PhotoRejected;
import likeness.tensor.Ask;
import likeness.tensor.Network;
import likeness.tensor.Tensor;
import org.junit.jupiter.api.Test;

final class FakeNetworksTest {
  private static final Raster GREY = Raster.rgb(300, 300, new byte[300 * 300 * 3]);

  @Test
  void aPrescribedOutputComesBackAndTheRequestIsRemembered() {
    Tensor output = new Tensor(new int[] {1}, new float[] {7});
    FakeNetworks networks = new FakeNetworks().answering(Network.SELFIE, output);
    Tensor input = new Tensor(new int[] {1}, new float[] {1});
    assertEquals(List.of(output), networks.resolve(Ask.run(Network.SELFIE, input)));
    assertEquals(input, networks.asked().get(0).input());
    assertEquals(1, networks.runs(Network.SELFIE));
    assertEquals(0, networks.runs(Network.FACE_MESH));
    assertThrows(
        IllegalStateException.class, () -> networks.resolve(Ask.run(Network.FACE_MESH, input)));
  }

  @Test
  void aScriptedFaceIsFoundWhereItSaysAndLooksStraight() {
    // The box's middle is on an anchor's: nothing is rounded.
    Box box = new Box(0.53125 - 0.15, 0.46875 - 0.15, 0.3, 0.3);
    FakeNetworks networks = new ScriptedFace(List.of(box), 0.9, 0.98).networks();
    Face face = networks.resolve(new FaceDetector(Bands.SEQUENTIAL).find(GREY, FaceChoice.only()));
    assertEquals(0.9, face.score(), 1e-3);
    assertEquals(0.98, face.presence(), 1e-3);
    assertEquals(0, face.rollDeg(), 0.01);
    assertEquals(0, face.yawDeg(), 0.5);
    assertEquals(0, face.pitchDeg(), 3);
    assertTrue(face.interEyeDistancePx() > 24);
    assertEquals(0.53125 * 300, face.eyeMidpoint().x(), 0.5);
  }

  @Test
  void nobodyIsFoundInAnEmptyPicture() {
    PhotoRejected rejected =
        assertThrows(
            PhotoRejected.class,
            () ->
                ScriptedFace.nobody()
                    .networks()
                    .resolve(new FaceDetector(Bands.SEQUENTIAL).find(GREY, FaceChoice.only())));
    assertEquals(PhotoRejected.Code.NO_FACE, rejected.code());
  }
}
