// SPDX-License-Identifier: Apache-2.0
package likeness.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this process has open, as Linux tells. */
final class OpenFiles {
  /** The bits of the open flags that say what a file was opened for; 0 is reading. */
  private static final int ACCESS = 3;

  /** The column of the tables of sockets. */
  private static final int INODE = 9;

  private static final Path SELF = Path.of("/proc/self");

  private OpenFiles() {}

  /** Prints sockets, files open for writing but the standard streams, and the temporary files. */
  static void report() throws IOException {
    Set<String> internet = internetSockets();
    List<String> sockets = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (Path descriptor : list(SELF.resolve("fd"))) {
      String target = target(descriptor);
      if (internet.contains(target)) {
        sockets.add(target);
      } else if (target.startsWith("/") && isWritten(descriptor)) {
        written.add(target);
      }
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    String files;
    try (Stream<Path> all = Files.walk(temporary)) {
      files =
          all.filter(Files::isRegularFile)
              .map(file -> temporary.relativize(file).toString())
              .collect(Collectors.joining(" "));
    }
    System.out.println("sockets=" + String.join(" ", sockets));
    System.out.println("written=" + String.join(" ", written));
    System.out.println("temporary=" + files);
  }

  /** By inode, as descriptors name them; the JVM keeps a pair of local ones for itself. */
  private static Set<String> internetSockets() throws IOException {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      Path file = SELF.resolve("net").resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        sockets.add("socket:[" + line.strip().split("\\s+")[INODE] + "]");
      }
    }
    return sockets;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** Empty for a descriptor that was closed meanwhile, as that of the listing itself. */
  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static boolean isWritten(Path descriptor) throws IOException {
    String number = descriptor.getFileName().toString();
    if (Integer.parseInt(number) <= 2) {
      return false;
    }
    try {
      return Files.readAllLines(SELF.resolve("fdinfo").resolve(number)).stream()
          .filter(line -> line.startsWith("flags:"))
          .anyMatch(line -> (Integer.parseInt(line.substring(6).strip(), 8) & ACCESS) != 0);
    } catch (IOException e) {
      if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      return false;
    }
  }
}
