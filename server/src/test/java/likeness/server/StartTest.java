// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import likeness.policy.FlowCheck;
import likeness.policy.PolicyMismatch;
import likeness.policy.Profiles;
import likeness.policy.yaml.YamlException;
import likeness.server.settings.ServerSettings;
import likeness.server.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts, and what does not. */
class StartTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"on-device", "ephemeral"})
  void profilesAgreeWithTheirConfiguration(String profile) throws Exception {
    ServerSettings settings = SettingsReader.defaults(profile);
    assertEquals(
        List.of(), FlowCheck.differences(settings.policy(), LikenessServer.declared(settings)));
  }

  @Test
  void hostedDoesNotStart() {
    PolicyMismatch stop =
        assertThrows(PolicyMismatch.class, () -> Running.with(folder, "policy: hosted\n"));
    assertTrue(stop.getMessage().contains("photo kept in store"), stop.getMessage());
  }

  /** Every line of a policy is needed, and no line more may stand there. */
  @ParameterizedTest
  @ValueSource(strings = {"on-device", "ephemeral"})
  void eachPromiseLeftOutStopsTheStart(String profile) throws Exception {
    List<String> lines = Profiles.text(profile).lines().toList();
    int promises = 0;
    for (String line : lines) {
      if (line.startsWith("  - {what:")) {
        promises++;
        String without = String.join("\n", lines).replace(line + "\n", "");
        Files.writeString(folder.resolve("p.yaml"), without);
        assertThrows(
            PolicyMismatch.class, () -> Running.with(folder, "policy: p.yaml\n").close(), line);
      }
    }
    assertTrue(promises >= 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "codes: {required: false}|unlock-code kept in database",
        "limits: {session_time: 31m}|gone 31m after last-use",
        "log: false|access-log kept in log",
      })
  void anotherConfigurationStopsTheStart(String settings, String named) {
    PolicyMismatch stop =
        assertThrows(
            PolicyMismatch.class,
            () -> Running.with(folder, "policy: ephemeral\n" + settings + "\n"));
    assertTrue(stop.getMessage().contains(named), stop.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot: 80|prot: unknown; expected one of",
        "limits: {budget_mb: lots}|limits.budget_mb: expected a whole number from 1 to 65536, got lots",
        "limits: {photo_mb: 60, budget_mb: 50}|photo_mb: expected no more than budget_mb",
        "codes: {}|codes: expected in ephemeral mode only",
        "policy: nowhere.yaml|policy: expected a file or one of",
      })
  void faultsInSettingsAreNamed(String settings, String named) {
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class, () -> Running.with(folder, settings + "\n").close());
    assertTrue(fault.getMessage().contains(named), fault.getMessage());
    assertTrue(fault instanceof YamlException || named.startsWith("policy"), fault.toString());
  }

  /** What can be seen of a store without opening it stops the start before anything listens. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words.db|it is no SQLite database",
        "no/such/folder.db|there is no folder that it could be made in",
        "folder.db|it is not a file",
      })
  void aWrongStoreStopsTheStart(String database, String named) throws Exception {
    Files.writeString(folder.resolve("words.db"), "no database, whatever its name says");
    Files.createDirectory(folder.resolve("folder.db"));
    String address = "jdbc:sqlite:" + folder.resolve(database) + "?busy_timeout=1";
    for (String settings :
        List.of(
            "policy: ephemeral\ncodes: {database: \"" + address + "\"}\n",
            counting("counts: {database: \"" + address + "\"}\n"))) {
      IOException fault = assertThrows(IOException.class, () -> start(settings));
      assertTrue(fault.getMessage().contains(named), fault.getMessage());
      assertTrue(fault.getMessage().contains(database), fault.getMessage());
    }
  }

  @Test
  void aWrongKeyStopsTheStart() throws Exception {
    Files.writeString(folder.resolve("likeness-codes.key"), "0123");
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> start("policy: ephemeral\n"));
    assertTrue(fault.getMessage().contains("codes.key_file"), fault.getMessage());
  }

  /** What only opening it shows ends the server as well, with the reason. */
  @Test
  void aDamagedStoreEndsTheServer() throws Exception {
    Files.writeString(folder.resolve("likeness-codes.db"), "SQLite format 3\0 and no more");
    try (LikenessServer server = start("policy: ephemeral\n")) {
      IOException fault = assertThrows(IOException.class, server::awaitStores);
      assertTrue(fault.getMessage().contains("likeness-codes.db"), fault.getMessage());
    }
  }

  private String counting(String counts) throws IOException {
    Files.writeString(
        folder.resolve("p.yaml"),
        Profiles.text("on-device")
            .replace(
                "sent: []",
                "  - {what: daily-count, where: database, gone: 2y after creation}\nsent: []"));
    return "policy: p.yaml\n" + counts;
  }

  private LikenessServer start(String settings) throws IOException {
    Path config = folder.resolve("server.yaml");
    Files.writeString(config, "port: 0\n" + settings);
    return LikenessServer.start(
        SettingsReader.read(config, null),
        new PrintWriter(PrintWriter.nullWriter()),
        Clock.systemUTC());
  }
}
