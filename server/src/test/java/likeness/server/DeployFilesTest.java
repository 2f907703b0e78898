// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.server.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for operators: of the right form, and with what the documents promise. */
class DeployFilesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(FROM|RUN|WORKDIR|COPY|USER|VOLUME|ENV|EXPOSE|ENTRYPOINT|CMD|ARG|LABEL) \\S.*");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z][A-Za-z]+)=(.*)");

  @TempDir Path folder;

  @Test
  void dockerfile() throws IOException {
    String user = "root";
    for (String line : Files.readAllLines(DOCS.resolve("deploy/Dockerfile"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Matcher instruction = INSTRUCTION.matcher(line);
        assertTrue(instruction.matches(), line);
        user = instruction.group(1).equals("USER") ? line.substring(5) : user;
        if (List.of("ENTRYPOINT", "CMD").contains(instruction.group(1))) {
          likeness.json.JsonReader.read(line.substring(line.indexOf(' ') + 1));
        }
      }
    }
    assertEquals("10001", user, "not root");
    String whole = Files.readString(DOCS.resolve("deploy/Dockerfile"));
    assertTrue(whole.contains("/src/web/dist /opt/likeness/app"), "the page is in it");
    assertTrue(whole.contains("-Dlikeness.app=/opt/likeness/app"), "and handed out");
  }

  @Test
  void systemdUnit() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    List<String> sections = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(DOCS.resolve("deploy/likeness.service"))) {
      if (line.startsWith("[")) {
        sections.add(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        Matcher assignment = ASSIGNMENT.matcher(line);
        assertTrue(assignment.matches(), line);
        settings.put(assignment.group(1), assignment.group(2));
      }
    }
    assertEquals(List.of("[Unit]", "[Service]", "[Install]"), sections);
    assertEquals("0", settings.get("MemorySwapMax"));
    assertEquals("0", settings.get("LimitCORE"));
    assertEquals("strict", settings.get("ProtectSystem"));
    assertEquals("yes", settings.get("DynamicUser"));
    assertTrue(settings.get("ExecStart").contains("-Dlikeness.app=/opt/likeness/app"));
  }

  /** The settings that the guide shows are read, all of them, and are the defaults. */
  @Test
  void settingsOfTheGuide() throws IOException {
    String guide = Files.readString(DOCS.resolve("self-hosting.md"));
    Matcher yaml = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(guide);
    assertTrue(yaml.find());
    String shown = yaml.group(1).replace("policy: on-device", "policy: ephemeral");
    Path file = folder.resolve("server.yaml");
    Files.writeString(file, shown.replaceFirst("workers: 1 ", "workers: 3 "));
    var read = SettingsReader.read(file, null);
    var defaults = SettingsReader.defaults("ephemeral");
    assertEquals(3, read.limits().workers());
    assertEquals(defaults.limits().budgetBytes(), read.limits().budgetBytes());
    assertEquals(defaults.limits().photoBytes(), read.limits().photoBytes());
    assertEquals(defaults.limits().sessionTime(), read.limits().sessionTime());
    assertEquals(defaults.limits().perMinute(), read.limits().perMinute());
    assertEquals(defaults.host() + defaults.port(), read.host() + read.port());
  }
}
