// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks into the memory of a server on this machine, by the tools of its virtual machine: a dump of
 * the whole heap, with what nobody reaches any more, and a count of its objects. The dump holds all
 * that the server holds; it is deleted as soon as it has been searched.
 */
final class ServerMemory {
  private static final Pattern ROW =
      Pattern.compile("\\s*[0-9]+:\\s+([0-9]+)\\s+([0-9]+)\\s+(\\S+).*");
  private final long pid;

  ServerMemory(long pid) {
    this.pid = pid;
  }

  /** Whether the bytes lie anywhere in the heap. */
  boolean contains(byte[] mark) throws IOException {
    Path folder = Files.createTempDirectory("likeness-audit");
    Path dump = folder.resolve("heap.hprof");
    try {
      jcmd("GC.heap_dump", "-all", dump.toString());
      try (InputStream in = new BufferedInputStream(Files.newInputStream(dump), 1 << 20)) {
        return find(in, mark);
      }
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }

  /** How many objects of a class there are, those that nobody reaches among them. */
  long count(String className) throws IOException {
    for (String line : jcmd("GC.class_histogram", "-all").split("\n", -1)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(3).equals(className)) {
        return Long.parseLong(row.group(1));
      }
    }
    return 0;
  }

  private String jcmd(String command, String... options) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    List<String> words = new java.util.ArrayList<>(List.of(tool, Long.toString(pid), command));
    words.addAll(List.of(options));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("jcmd " + pid + " " + command + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the audit was interrupted", e);
    }
    return said;
  }

  /** The mark repeats nothing of its beginning, so a simple automaton serves. */
  static boolean find(InputStream in, byte[] mark) throws IOException {
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == mark[matched]) {
        matched++;
      } else {
        matched = next == mark[0] ? 1 : 0;
      }
      if (matched == mark.length) {
        return true;
      }
    }
    return false;
  }
}
