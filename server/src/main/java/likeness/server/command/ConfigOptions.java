// SPDX-License-Identifier: Apache-2.0
package likeness.server.command;

import java.io.IOException;
import java.nio.file.Path;
import likeness.server.settings.ServerSettings;
import likeness.server.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server's settings come from. */
final class ConfigOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "on-device (the default), ephemeral, hosted, or a policy's file.")
  private @Nullable String profile;

  @Option(names = "--config", paramLabel = "FILE", description = "The server's settings.")
  private @Nullable Path config;

  ServerSettings read() throws IOException {
    return readFor("on-device");
  }

  /** As {@link #read}, with a profile that holds when neither a file nor a profile is given. */
  ServerSettings readFor(String usual) throws IOException {
    return read(config, profile, usual);
  }

  static ServerSettings read(@Nullable Path config, @Nullable String profile, String usual)
      throws IOException {
    return config == null
        ? SettingsReader.defaults(profile == null ? usual : profile)
        : SettingsReader.read(config, profile);
  }

  @Nullable String profile() {
    return profile;
  }

  @Nullable Path config() {
    return config;
  }
}
