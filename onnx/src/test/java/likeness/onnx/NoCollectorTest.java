// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * ONNX Runtime 1.29 sends usage to its maker; the version that we build with must not be able to.
 */
class NoCollectorTest {
  private static final List<String> COLLECTORS =
      List.of("events.data.microsoft.com", "vortex.data.microsoft.com", "OneCollector");

  @Test
  void nativeLibrariesNameNoCollector() throws Exception {
    List<String> searched = new ArrayList<>();
    try (ZipFile jar = new ZipFile(jar().toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        if (entry.getName().contains("/native/") && !entry.isDirectory()) {
          byte[] library = read(jar, entry);
          for (String collector : COLLECTORS) {
            assertFalse(contains(library, collector), entry.getName() + " names " + collector);
          }
          searched.add(entry.getName());
        }
      }
    }
    assertTrue(
        searched.contains("ai/onnxruntime/native/linux-x64/libonnxruntime.so"),
        "searched " + searched);
  }

  @Test
  void theSearchFindsWhatIsThere() {
    byte[] library =
        "\0\1https://eu.events.data.microsoft.com/1\0".getBytes(StandardCharsets.US_ASCII);
    assertTrue(contains(library, COLLECTORS.get(0)));
    assertFalse(contains(library, "events.data.microsoft.org"));
  }

  @Test
  void testsRunWithTelemetrySwitchedOff() {
    assertEquals("1", System.getenv("ORT_DISABLE_TELEMETRY"));
  }

  private static Path jar() throws URISyntaxException {
    return Path.of(
        OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static boolean contains(byte[] library, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at <= library.length - wanted.length; at++) {
      int matched = 0;
      while (matched < wanted.length && library[at + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
