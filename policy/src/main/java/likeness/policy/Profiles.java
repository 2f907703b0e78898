// SPDX-License-Identifier: Apache-2.0
package likeness.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The policies that ship with the program. */
public final class Profiles {
  public static final List<String> NAMES = List.of("on-device", "ephemeral", "hosted");

  private Profiles() {}

  public static Policy read(String name) {
    return PolicyReader.read(name, text(name));
  }

  /** The file itself, to begin one's own with. */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "profile: expected one of " + String.join(", ", NAMES) + ", got " + name);
    }
    return resource(name + ".yaml");
  }

  static String resource(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream("/likeness/policy/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("name: expected a file of this module, got " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
