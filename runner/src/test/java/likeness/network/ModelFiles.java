// SPDX-License-Identifier: Apache-2.0
package likeness.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import likeness.tensor.Network;

/** The networks' files for tests, from the class path. */
public final class ModelFiles {

  private ModelFiles() {}

  /** The bytes of a network's file. */
  public static byte[] read(Network network) {
    String name = "/likeness/models/" + network.id() + ".tflite";
    try (InputStream file = ModelFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("expected " + name + " on the class path");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
