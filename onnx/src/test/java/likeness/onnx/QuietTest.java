// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * ONNX Runtime loaded, used and closed in a JVM of its own, whose home, cache and temporary folders
 * are empty at the start: it opens no connection, and writes nothing but its own library.
 */
@EnabledOnOs(OS.LINUX)
class QuietTest {
  /**
   * Sees connections that are closed again, too; where it is absent, what stays open is looked at.
   */
  private static final @Nullable Path STRACE =
      Stream.of(Path.of("/usr/bin/strace"), Path.of("/bin/strace"))
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(null);

  @TempDir Path folder;

  /** The child's folders, which are all that it is told to write to. */
  private Path home = Path.of("");

  private Path temporary = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    temporary = Files.createDirectories(folder.resolve("tmp"));
  }

  @Test
  void runsWithoutConnectionsAndWritesOnlyItsLibrary() throws Exception {
    Map<String, String> report = run(QuietUse.class, true);
    assertEquals("", report.get("sockets"));
    assertEquals("", report.get("calls"), "connections that were closed again");
    assertEquals("", report.get("written"), "files open for writing");
    assertEquals(Set.of(), unexpected(report.get("temporary")), "while it ran");
    assertTrue(report.get("temporary").contains("libonnxruntime"), report.toString());
    assertEquals(Set.of(), filesUnder(home));
    assertEquals(Set.of(), unexpected(String.join(" ", filesUnder(temporary))), "afterwards");
  }

  /** As users may start it: what keeps quiet is the release, not the variable. */
  @Test
  void isQuietWithoutTheVariableToo() throws Exception {
    Map<String, String> report = run(QuietUse.class, false);
    assertEquals("", report.get("sockets"));
    assertEquals("", report.get("calls"), "connections that were closed again");
    assertEquals(Set.of(), filesUnder(home));
  }

  /** A program that does what must not be done is seen. */
  @Test
  void theCheckSeesSocketsAndFiles() throws Exception {
    Map<String, String> report = run(QuietBreach.class, true);
    if (STRACE != null) {
      assertTrue(report.get("calls").contains("AF_INET"), report.toString());
    }
    assertTrue(report.get("sockets").contains("socket:"), report.toString());
    assertTrue(report.get("written").contains("events.db"), report.toString());
    assertEquals(Set.of("events.db"), unexpected(report.get("temporary")));
    assertEquals(Set.of(".cache/device-id"), filesUnder(home));
  }

  private static Set<String> unexpected(String names) {
    return Stream.of(names.split(" "))
        .filter(name -> !name.isEmpty())
        .filter(name -> !name.matches("onnxruntime-java[0-9]+/libonnxruntime[A-Za-z0-9_]*\\.so"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, String> run(Class<?> main, boolean variable) throws Exception {
    Path trace = folder.resolve("trace");
    List<String> command = new ArrayList<>();
    if (STRACE != null) {
      command.addAll(
          List.of(
              STRACE.toString(),
              "-f",
              "-qq",
              "-e",
              "trace=connect,sendto,bind",
              "-o",
              trace.toString()));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("XDG_"));
    environment.putAll(Map.of("HOME", home.toString(), "TMPDIR", temporary.toString()));
    if (!variable) {
      environment.remove("ORT_DISABLE_TELEMETRY");
    }
    Process process = builder.start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(out);
    assertTrue(ended && process.exitValue() == 0, text);
    Map<String, String> report = new TreeMap<>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        report.put(line.substring(0, equals), line.substring(equals + 1).strip());
      }
    }
    report.put("calls", STRACE == null ? "" : internetCalls(trace));
    assertTrue(report.keySet().containsAll(Set.of("sockets", "written", "temporary")), text);
    return report;
  }

  private static String internetCalls(Path trace) throws IOException {
    return Files.readAllLines(trace).stream()
        .filter(line -> line.contains("AF_INET"))
        .collect(Collectors.joining("; "));
  }

  private static Set<String> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
