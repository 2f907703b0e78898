// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import likeness.network.TfliteRunner;
import likeness.tensor.Network;
import likeness.tensor.NetworkRunner;

/** The networks as the build packed them. */
final class Networks {
  private Networks() {}

  static NetworkRunner packed() {
    return new TfliteRunner(Networks::file);
  }

  private static byte[] file(Network network) {
    String name = "/likeness/models/" + network.id() + ".tflite";
    try (InputStream in = Networks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
