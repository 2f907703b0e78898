// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of this module and of the rule book, from the class path. */
final class Resources {
  private Resources() {}

  static String text(String name) {
    return read("/likeness/server/" + name);
  }

  static String ruleBook(String name) {
    return read("/likeness/specs/" + name);
  }

  private static String read(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("name: expected a file on the class path, got " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
