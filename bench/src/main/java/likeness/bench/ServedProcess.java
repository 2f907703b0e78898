// SPDX-License-Identifier: Apache-2.0
package likeness.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** A server in a virtual machine of its own. */
final class ServedProcess implements AutoCloseable {
  private static final Pattern AT = Pattern.compile("at http://127\\.0\\.0\\.1:([0-9]+)/");
  private static final double NANOS_A_SECOND = 1e9;
  private static final double MILLIS_A_SECOND = 1000;
  private static final List<String> FAULTS = List.of("OutOfMemory", "fault ");

  /** More than the longest of them has letters, so that none is missed between two pieces. */
  private static final int LONGEST_FAULT = 16;

  private final Process process;
  private final StringWriter said = new StringWriter();
  private final double startSeconds;
  private final double startCpuSeconds;
  private final long startNanos;
  final int port;

  ServedProcess(Path folder, List<String> options, String main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xlog:disable", "-Djava.awt.headless=true", "-XX:-UsePerfData", "-Xmx512m"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(folder), main));
    command.addAll(List.of(args));
    startNanos = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    process = builder.start();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    port = port(reader);
    try (RawClient client = new RawClient(port)) {
      client.get("/health");
    }
    startSeconds = seconds();
    startCpuSeconds = cpuSeconds();
    Thread rest = new Thread(() -> drain(reader));
    rest.setDaemon(true);
    rest.start();
  }

  /**
   * The own one, for another working folder; folders of classes as a jar, which alone can be put
   * into an archive.
   */
  private static String classPath(Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path entry = Path.of(each).toAbsolutePath();
      entries.add((Files.isDirectory(entry) ? jar(entry, folder) : entry).toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path jar(Path classes, Path folder) throws IOException {
    Path module = classes.resolve("../..").normalize().getFileName();
    Path jar = folder.resolve(module + "-classes.jar");
    if (!Files.exists(jar)) {
      ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
      int failed =
          tool.run(System.err, System.err, "-cf", jar.toString(), "-C", classes.toString(), ".");
      if (failed != 0) {
        throw new IOException("cannot pack " + classes);
      }
    }
    return jar;
  }

  private double seconds() {
    return (System.nanoTime() - startNanos) / NANOS_A_SECOND;
  }

  /** From the process's start until it says that it is ready for photos. */
  double awaitReady() throws IOException, InterruptedException {
    try (RawClient client = new RawClient(port)) {
      while (client.get("/ready").status() != 200) {
        // The networks are read beside the first answers.
        Thread.sleep(20);
      }
    }
    return seconds();
  }

  private int port(BufferedReader reader) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      Matcher at = AT.matcher(line);
      if (at.find()) {
        return Integer.parseInt(at.group(1));
      }
    }
    throw new IOException("the server did not start:\n" + said);
  }

  /** In large pieces: a server that logs must not cost the side that measures more than another. */
  private void drain(BufferedReader reader) {
    char[] piece = new char[1 << 16];
    String tail = "";
    try {
      for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
        String text = tail + new String(piece, 0, read);
        for (String word : FAULTS) {
          if (text.contains(word)) {
            said.append(word).append('\n');
          }
        }
        tail = text.substring(Math.max(0, text.length() - LONGEST_FAULT));
      }
    } catch (IOException e) {
      said.append("output ended\n");
    }
  }

  /** The processors' time since the process's start, all threads together. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / MILLIS_A_SECOND;
  }

  /** From the process's start to the first answer. */
  double startSeconds() {
    return startSeconds;
  }

  /** The processors' time until then, all threads together. */
  double startCpuSeconds() {
    return startCpuSeconds;
  }

  /** What it keeps in memory, as the system counts it. */
  double residentMb() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1000.0;
      }
    }
    throw new IOException("the system does not say how much memory a process has");
  }

  boolean isWell() {
    return process.isAlive() && !said.toString().contains("OutOfMemory");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
