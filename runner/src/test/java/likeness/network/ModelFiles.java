// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import likeness.tensor.Network;

/** The networks' files for tests, from the class path. */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * The bytes of a network's file; aborts the test if the models are not built in, which under CI
   * is a failure.
   */
  public static byte[] require(Network network) {
    String name = "/likeness/models/" + network.id() + ".tflite";
    try (InputStream file = ModelFiles.class.getResourceAsStream(name)) {
      if (file != null) {
        return file.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if ("true".equals(System.getenv("CI"))) {
      return fail("missing " + name);
    }
    return abort("missing " + name);
  }
}
