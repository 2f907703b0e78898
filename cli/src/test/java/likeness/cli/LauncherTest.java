// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a tree of its own, with a JDK and a build tool that only say how they were
 * called.
 */
class LauncherTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath();
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sh",
          "tail",
          "tee",
          "touch",
          "tr",
          "unzip");

  @TempDir Path temp;

  @BeforeEach
  void makeTree() throws IOException {
    Path root = Files.createDirectories(temp.resolve("a tree"));
    for (String module :
        List.of(
            "models",
            "specs",
            "core",
            "runner",
            "host",
            "jvm",
            "slots",
            "synthetic",
            "onnx",
            "cli",
            "scripts")) {
      Files.createDirectories(root.resolve(module));
    }
    Files.copy(REPOSITORY.resolve("likeness"), root.resolve("likeness"));
    Files.copy(REPOSITORY.resolve("scripts/jdk.sh"), root.resolve("scripts/jdk.sh"));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("package-lock.json"), "");
    script(
        root.resolve("mvnw"),
        "echo \"$@\" >>calls; mkdir -p cli/target; : >cli/target/likeness-cli.jar; exit ${MVNW_EXIT-0}");
    Files.createDirectories(temp.resolve("bin"));
    for (String tool : TOOLS) {
      script(temp.resolve("bin/" + tool), "exec " + find(tool) + " \"$@\"");
    }
    fakeNode("v20.1.0");
    fakeJdk("17.0.1");
  }

  @Test
  void passesArgumentsAndExitCodeThroughASymbolicLink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("a tree/likeness"));
    run(link, Map.of());
    List<String> arguments = List.of("make", "a  b", "", "*", "--note=\"it's\"", "two\nlines", "-");
    Run run = run(link, Map.of("JAVA_EXIT", "3"), arguments.toArray(String[]::new));
    assertEquals(3, run.exitCode(), run.errors());
    List<String> seen = List.of(run.output().split("\u0000", -1));
    int jar = seen.indexOf("-jar");
    assertEquals(arguments, seen.subList(jar + 2, jar + 2 + arguments.size()));
    assertTrue(seen.contains("telemetry off"), run.output());
    assertEquals("", run.errors());
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws IOException, InterruptedException {
    Path launcher = temp.resolve("a tree/likeness");
    Path calls = temp.resolve("a tree/calls");
    run(launcher, Map.of());
    run(launcher, Map.of());
    assertEquals(1, Files.readAllLines(calls).size());
    assertTrue(Files.readString(calls).contains("-pl cli -am -Dlikeness.ungated package"));
    Files.createDirectories(temp.resolve("a tree/core/src/test"));
    Path source = Files.createDirectories(temp.resolve("a tree/core/src/main")).resolve("New.java");
    Files.writeString(source, "");
    run(launcher, Map.of());
    assertEquals(2, Files.readAllLines(calls).size());
    run(launcher, Map.of());
    assertEquals(2, Files.readAllLines(calls).size());
  }

  @Test
  void onnxRuntimeIsBuiltAndLoadedWhereItWasAdded() throws IOException, InterruptedException {
    Path launcher = temp.resolve("a tree/likeness");
    Files.createDirectories(temp.resolve("a tree/onnx/target/runtime"));
    run(launcher, Map.of());
    Run run = run(launcher, Map.of(), "models");
    assertEquals("", run.errors());
    assertTrue(
        Files.readString(temp.resolve("a tree/calls"))
            .contains("-pl cli,onnx -Pruntime -am -Dlikeness.ungated package"));
    List<String> seen = List.of(run.output().split("\u0000", -1));
    assertTrue(seen.get(seen.indexOf("-cp") + 1).endsWith("/onnx/target/runtime/*"), run.output());
    assertEquals("models", seen.get(seen.indexOf("likeness.cli.Main") + 1));
  }

  @Test
  void aFailedBuildIsSaidAndTriedAgain() throws IOException, InterruptedException {
    Path launcher = temp.resolve("a tree/likeness");
    Run run = run(launcher, Map.of("MVNW_EXIT", "1"));
    assertEquals(4, run.exitCode());
    assertTrue(run.errors().contains("the build failed; the whole story is in"), run.errors());
    assertEquals(0, run(launcher, Map.of()).exitCode());
  }

  @Test
  void anOldJdkIsRefused() throws IOException, InterruptedException {
    fakeJdk("11.0.2");
    Run run = run(temp.resolve("a tree/likeness"), Map.of());
    assertEquals(4, run.exitCode());
    assertTrue(run.errors().contains("needs a JDK, 17 or newer"), run.errors());
    assertTrue(run.errors().contains("apt-get install openjdk-17-jdk-headless"), run.errors());
    assertFalse(Files.exists(temp.resolve("a tree/calls")));
  }

  @Test
  void anOldOrAbsentNodeIsRefused() throws IOException, InterruptedException {
    fakeNode("v12.22.9");
    Run old = run(temp.resolve("a tree/likeness"), Map.of());
    assertEquals(4, old.exitCode());
    assertTrue(
        old.errors().contains("found Node 12, npm " + temp.resolve("bin/npm")), old.errors());
    Files.delete(temp.resolve("bin/node"));
    Files.delete(temp.resolve("bin/npm"));
    Run absent = run(temp.resolve("a tree/likeness"), Map.of());
    assertEquals(4, absent.exitCode());
    assertTrue(absent.errors().contains("found Node nowhere, npm nowhere"), absent.errors());
    assertTrue(absent.errors().contains("apt-get install nodejs npm"), absent.errors());
  }

  private void fakeNode(String version) throws IOException {
    script(temp.resolve("bin/node"), "echo " + version);
    script(temp.resolve("bin/npm"), "echo 10.0.0");
  }

  private void fakeJdk(String version) throws IOException {
    Path jdk = temp.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(
        jdk.resolve("bin/java"),
        "printf '%s\\0' \"$@\"; [ \"$ORT_DISABLE_TELEMETRY\" != 1 ] || printf 'telemetry off\\0'; exit ${JAVA_EXIT-0}");
    script(jdk.resolve("bin/javac"), "exit 1");
  }

  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    File errors = temp.resolve("errors").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(temp.toFile()).redirectError(errors);
    builder.environment().clear();
    builder.environment().put("PATH", temp.resolve("bin").toString());
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
    builder.environment().put("LIKENESS_JDKS", temp.resolve("none").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output, Files.readString(errors.toPath()));
  }

  private static Path find(String tool) {
    for (String folder : List.of("/bin", "/usr/bin")) {
      Path file = Path.of(folder, tool);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException(tool + ": expected in /bin or /usr/bin");
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private record Run(int exitCode, String output, String errors) {}
}
