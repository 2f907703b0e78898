// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import likeness.network.TfliteRunner;
import likeness.tensor.Network;
import likeness.tensor.NetworkRunner;

/** The networks that the build put on the class path, run in Java; one set for all tests. */
final class RealNetworks {
  static final NetworkRunner RUNNER = new TfliteRunner(RealNetworks::file);

  private RealNetworks() {}

  private static byte[] file(Network network) {
    String name = "/likeness/models/" + network.id() + ".tflite";
    try (InputStream in = RealNetworks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
