// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import likeness.network.ModelFiles;
import likeness.tensor.Network;
import org.junit.jupiter.api.Test;

class OnnxConverterTest {

  @Test
  void writesItsOriginIntoTheFile() throws Exception {
    byte[] onnx =
        OnnxConverter.convert(
            ModelFiles.read(Network.FACE_MESH), "mesh", Map.of("licence", "Apache-2.0"));
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(onnx)) {
      assertEquals("Apache-2.0", session.getMetadata().getCustomMetadata().get("licence"));
      assertEquals("mesh", session.getMetadata().getGraphName());
    }
  }

  @Test
  void givesTheSameBytesEachTime() {
    byte[] tflite = ModelFiles.read(Network.SELFIE);
    assertArrayEquals(
        OnnxConverter.convert(tflite, "selfie", Map.of()),
        OnnxConverter.convert(tflite, "selfie", Map.of()));
  }

  @Test
  void refusesWhatIsNotAModel() {
    assertThrows(
        IllegalArgumentException.class,
        () -> OnnxConverter.convert(new byte[100], "none", Map.of()));
  }
}
