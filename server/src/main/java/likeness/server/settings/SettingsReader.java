// SPDX-License-Identifier: Apache-2.0
package likeness.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.policy.Mode;
import likeness.policy.Policy;
import likeness.policy.PolicyReader;
import likeness.policy.Profiles;
import likeness.policy.Retention;
import likeness.policy.yaml.YamlField;
import likeness.server.counts.CountSettings;
import likeness.server.provider.ProviderKey;
import likeness.server.provider.ProviderSettings;
import likeness.server.provider.Providers;
import likeness.server.settings.ServerSettings.Codes;
import likeness.server.settings.ServerSettings.Limits;
import likeness.server.settings.ServerSettings.Tls;
import org.jspecify.annotations.Nullable;

/** Reads settings; every default stands here. */
public final class SettingsReader {
  private static final int MB = 1_000_000;
  private static final String DEFAULT_PROFILE = "on-device";
  private static final Duration COUNTS_KEPT = Duration.ofDays(730);
  private static final List<String> REMOVE_BG_SIZES = List.of("preview", "full", "auto");

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
                "policy",
                "host",
                "port",
                "behind_proxy",
                "tls",
                "app",
                "codes",
                "providers",
                "counts",
                "limits",
                "log"));
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
        providers(all, policy, folder),
        YamlField.<CountSettings>optional(all, "counts", field -> counts(field, folder)),
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

  private static CountSettings counts(YamlField field, Path folder) {
    Map<String, YamlField> members = field.members(List.of("database", "keep"));
    return field.build(
        () ->
            new CountSettings(
                YamlField.or(
                    members,
                    "database",
                    YamlField::text,
                    "jdbc:sqlite:" + folder.resolve("likeness-counts.db")),
                YamlField.or(members, "keep", f -> f.parse(Retention::parsePeriod), COUNTS_KEPT)));
  }

  /** Nobody, unless the file names them; and only where photos are taken in. */
  private static List<ProviderSettings> providers(
      Map<String, YamlField> all, Policy policy, Path folder) throws IOException {
    YamlField field = all.get("providers");
    if (field == null) {
      return List.of();
    }
    if (policy.mode() != Mode.EPHEMERAL) {
      throw field.error("expected in ephemeral mode only");
    }
    List<ProviderSettings> providers = new ArrayList<>();
    for (Map.Entry<String, YamlField> each : field.members(Providers.NAMES).entrySet()) {
      providers.add(provider(each.getKey(), each.getValue(), folder));
    }
    return providers;
  }

  private static ProviderSettings provider(String name, YamlField field, Path folder)
      throws IOException {
    boolean removeBg = name.equals("remove.bg");
    Map<String, YamlField> members =
        field.members(
            removeBg
                ? List.of("key_env", "key_file", "address", "time", "size")
                : List.of("key_env", "key_file", "address", "time"));
    String size = YamlField.or(members, "size", YamlField::text, removeBg ? "full" : "");
    if (removeBg && !REMOVE_BG_SIZES.contains(size)) {
      throw field.error("size: expected one of " + String.join(", ", REMOVE_BG_SIZES));
    }
    String usual = removeBg ? "https://api.remove.bg" : "https://dashscope.aliyuncs.com";
    return new ProviderSettings(
        name,
        YamlField.or(members, "address", f -> f.parse(SettingsReader::address), usual),
        key(field, members, folder),
        size,
        YamlField.or(
            members,
            "time",
            f -> f.parse(Retention::parsePeriod),
            removeBg ? Duration.ofSeconds(30) : Duration.ofMinutes(2)));
  }

  /** Photos go by HTTPS, except to this machine itself. */
  private static String address(String text) {
    if (!text.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?|http://127\\.0\\.0\\.1:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "expected https:// and a host, without a path, got " + text);
    }
    return text;
  }

  /** Never in the settings themselves, which are copied, shown and kept in repositories. */
  private static ProviderKey key(YamlField field, Map<String, YamlField> members, Path folder)
      throws IOException {
    YamlField environment = members.get("key_env");
    YamlField file = members.get("key_file");
    if ((environment == null) == (file == null)) {
      throw field.error("expected either key_env, the name of a variable, or key_file");
    }
    if (environment != null) {
      String secret = System.getenv(environment.text());
      if (secret == null) {
        throw environment.error("there is no such variable in the environment");
      }
      return environment.build(() -> new ProviderKey(secret.strip()));
    }
    String secret = Files.readString(path(java.util.Objects.requireNonNull(file), folder)).strip();
    return file.build(() -> new ProviderKey(secret));
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
