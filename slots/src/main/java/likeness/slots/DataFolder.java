// SPDX-License-Identifier: Apache-2.0
package likeness.slots;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's programs keep their data, by the custom of the system. */
public final class DataFolder {
  /** Names the folder of models, in place of the system's custom. */
  public static final String VARIABLE = "LIKENESS_MODELS";

  /** The same as a system property, which goes before. */
  public static final String PROPERTY = "likeness.models";

  private DataFolder() {}

  /** The folder of models of whoever runs this program. */
  public static Path ofModels() {
    String own = System.getProperty(PROPERTY);
    return own != null
        ? Path.of(own).toAbsolutePath()
        : ofModels(
            System.getenv(),
            System.getProperty("os.name", ""),
            System.getProperty("user.home", ""));
  }

  /**
   * @param variables of the environment; a relative XDG_DATA_HOME does not count, as its
   *     specification says
   */
  static Path ofModels(Map<String, String> variables, String system, String home) {
    String own = variables.get(VARIABLE);
    if (own != null && !own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    return ofPrograms(variables, system.toLowerCase(Locale.ROOT), home)
        .resolve("likeness")
        .resolve("models");
  }

  private static Path ofPrograms(Map<String, String> variables, String system, String home) {
    if (system.startsWith("windows")) {
      return absolute(variables.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"));
    }
    if (system.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support");
    }
    return absolute(variables.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"));
  }

  private static Path absolute(@Nullable String path, Path otherwise) {
    if (path == null || path.isBlank() || !Path.of(path).isAbsolute()) {
      return otherwise;
    }
    return Path.of(path);
  }
}
