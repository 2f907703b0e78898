// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import likeness.tensor.Network;

/** The networks' files on the class path. */
public final class NetworkFiles {
  private NetworkFiles() {}

  /**
   * The bytes of a network's .tflite file.
   *
   * @throws IllegalStateException if the models module is not on the class path
   */
  public static byte[] read(Network network) {
    String name = "/likeness/models/" + network.id() + ".tflite";
    try (InputStream in = NetworkFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
