// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code serve} was told on the command line.
 *
 * @param profile a policy's name or file; absent for the settings' own
 * @param config the settings' file
 */
record ServeArguments(
    @Nullable String profile,
    @Nullable Path config,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable Path app) {

  /** The page's folder, as the launcher names it. */
  static final String APP_PROPERTY = "likeness.app";

  static final Set<String> OPTIONS = Set.of("--profile", "--config", "--host", "--port", "--app");

  /**
   * Reads {@code serve} and its options where nothing is to be said about them, which takes a
   * millisecond; making the command line's whole model, with its help and its faults, takes a third
   * of the time that a server needs to start. Absent for whatever is not plainly an option and its
   * value: the model says what it thinks of that.
   */
  static Optional<ServeArguments> plain(List<String> words) {
    if (words.isEmpty() || !words.get(0).equals("serve")) {
      return Optional.empty();
    }
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (equals < 0 && ++i == words.size()) {
        return Optional.empty();
      }
      String value = equals < 0 ? words.get(i) : word.substring(equals + 1);
      if (!OPTIONS.contains(name) || !isPlain(value) || given.put(name, value) != null) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(of(given));
    } catch (NumberFormatException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String value) {
    return !value.isEmpty() && "-\"'@".indexOf(value.charAt(0)) < 0 && !value.contains("${");
  }

  private static ServeArguments of(Map<String, String> given) {
    String port = given.get("--port");
    String app = given.getOrDefault("--app", System.getProperty(APP_PROPERTY));
    String config = given.get("--config");
    return new ServeArguments(
        given.get("--profile"),
        config == null ? null : Path.of(config),
        given.get("--host"),
        port == null ? null : Integer.valueOf(port),
        app == null ? null : Path.of(app));
  }
}
