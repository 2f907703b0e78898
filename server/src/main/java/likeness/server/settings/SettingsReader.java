// SPDX-License-Identifier: Apache-2.0
package likeness.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import likeness.policy.Mode;
import likeness.policy.Policy;
import likeness.policy.PolicyReader;
import likeness.policy.Profiles;
import likeness.policy.Retention;
import likeness.policy.yaml.YamlField;
import likeness.server.settings.ServerSettings.Codes;
import likeness.server.settings.ServerSettings.Limits;
import likeness.server.settings.ServerSettings.Tls;
import org.jspecify.annotations.Nullable;

/** Reads settings; every default stands here. */
public final class SettingsReader {
  private static final int MB = 1_000_000;
  private static final String DEFAULT_PROFILE = "on-device";

  private SettingsReader() {}

  /** What holds when nothing is said but a profile's name. */
  public static ServerSettings defaults(String profile) throws IOException {
    return read("defaults", "{}", Path.of(""), profile);
  }

  /**
   * Reads a file; paths in it are relative to it.
   *
   * @param profile overrides the file's policy; absent to keep it
   */
  public static ServerSettings read(Path file, @Nullable String profile) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return read(
        file.toString(), Files.readString(file), folder == null ? Path.of("") : folder, profile);
  }

  static ServerSettings read(String name, String text, Path folder, @Nullable String profile)
      throws IOException {
    YamlField root = YamlField.root(name, text);
    Map<String, YamlField> all =
        root.members(
            List.of(
                "policy", "host", "port", "behind_proxy", "tls", "app", "codes", "limits", "log"));
    Policy policy =
        policy(
            profile != null
                ? profile
                : YamlField.or(all, "policy", YamlField::text, DEFAULT_PROFILE),
            folder);
    return new ServerSettings(
        policy,
        YamlField.or(all, "host", YamlField::text, "127.0.0.1"),
        YamlField.or(all, "port", field -> field.whole(0, 65535), 8080),
        YamlField.or(all, "behind_proxy", YamlField::bool, false),
        YamlField.<Tls>optional(all, "tls", field -> tls(field, folder)),
        YamlField.<Path>optional(all, "app", field -> path(field, folder)),
        codes(all, policy, folder),
        YamlField.or(all, "limits", SettingsReader::limits, limits(Map.of())),
        YamlField.or(all, "log", YamlField::bool, true));
  }

  /** A profile's name, or a file. */
  public static Policy policy(String nameOrFile, Path folder) throws IOException {
    if (Profiles.NAMES.contains(nameOrFile)) {
      return Profiles.read(nameOrFile);
    }
    Path file = folder.resolve(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "policy: expected a file or one of "
              + String.join(", ", Profiles.NAMES)
              + ", got "
              + nameOrFile);
    }
    return PolicyReader.read(nameOrFile, Files.readString(file));
  }

  private static Tls tls(YamlField field, Path folder) {
    Map<String, YamlField> all = field.members(List.of("certificate", "key"));
    return new Tls(
        path(field.required(all, "certificate"), folder), path(field.required(all, "key"), folder));
  }

  /** Ephemeral mode asks for codes unless the file says {@code codes: {required: false}}. */
  private static @Nullable Codes codes(Map<String, YamlField> all, Policy policy, Path folder) {
    YamlField field = all.get("codes");
    if (policy.mode() != Mode.EPHEMERAL) {
      if (field != null) {
        throw field.error("expected in ephemeral mode only");
      }
      return null;
    }
    Map<String, YamlField> members =
        field == null ? Map.of() : field.members(List.of("required", "database", "key_file"));
    if (!YamlField.or(members, "required", YamlField::bool, true)) {
      return null;
    }
    Path keyFile = folder.resolve("likeness-codes.key");
    return new Codes(
        YamlField.or(
            members,
            "database",
            YamlField::text,
            "jdbc:sqlite:" + folder.resolve("likeness-codes.db")),
        YamlField.or(members, "key_file", f -> path(f, folder), keyFile));
  }

  private static Limits limits(YamlField field) {
    Map<String, YamlField> members =
        field.members(
            List.of(
                "budget_mb",
                "photo_mb",
                "sessions",
                "workers",
                "waiting",
                "per_minute",
                "upload_time",
                "session_time"));
    return field.build(() -> limits(members));
  }

  private static Limits limits(Map<String, YamlField> all) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Limits(
        (long) MB * YamlField.or(all, "budget_mb", field -> field.whole(1, 65536), 256),
        MB * YamlField.or(all, "photo_mb", field -> field.whole(1, 60), 20),
        YamlField.or(all, "sessions", field -> field.whole(1, 1_000_000), 10_000),
        YamlField.or(all, "workers", field -> field.whole(1, 256), Math.max(1, processors - 1)),
        YamlField.or(all, "waiting", field -> field.whole(0, 10_000), 32),
        YamlField.or(all, "per_minute", field -> field.whole(1, 1_000_000), 120),
        YamlField.or(
            all, "upload_time", f -> f.parse(Retention::parsePeriod), Duration.ofSeconds(60)),
        YamlField.or(
            all, "session_time", f -> f.parse(Retention::parsePeriod), Duration.ofMinutes(30)));
  }

  private static Path path(YamlField field, Path folder) {
    return folder.resolve(field.text());
  }
}
