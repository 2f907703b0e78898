// SPDX-License-Identifier: Apache-2.0
package likeness.server.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Watches which connections a server on this machine makes, as Linux lists them: those of its own
 * sockets that do not belong to a port it listens at.
 */
final class Outgoing implements AutoCloseable {
  private static final int LISTENING = 10;
  private static final long LOOK_EVERY_MILLIS = 20;
  private final Path process;
  private final Set<String> seen = new TreeSet<>();
  private final Thread watcher = new Thread(this::watch, "outgoing");
  private volatile boolean done;
  private volatile String fault = "";

  Outgoing(long pid) {
    process = Path.of("/proc", Long.toString(pid));
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      while (!done) {
        look();
        // The system tells of nobody's connections by itself; they have to be looked at.
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (IOException e) {
      fault = String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws IOException {
    Set<String> own = sockets();
    Set<Integer> listening = new HashSet<>();
    List<String[]> rows = new ArrayList<>();
    for (String table : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
      for (String line : Files.readAllLines(process.resolve("net").resolve(table))) {
        String[] words = line.trim().split("\\s+", -1);
        if (words.length < 10 || !own.contains(words[9])) {
          continue;
        }
        if (table.startsWith("tcp") && Integer.parseInt(words[3], 16) == LISTENING) {
          listening.add(port(words[1]));
        } else {
          rows.add(words);
        }
      }
    }
    for (String[] row : rows) {
      if (!listening.contains(port(row[1])) && port(row[2]) != 0) {
        synchronized (seen) {
          seen.add(address(row[2]) + ":" + port(row[2]));
        }
      }
    }
  }

  private Set<String> sockets() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      for (Path descriptor : open.toList()) {
        target(descriptor)
            .filter(target -> target.startsWith("socket:["))
            .ifPresent(target -> inodes.add(target.substring(8, target.length() - 1)));
      }
    }
    return inodes;
  }

  /** What a descriptor is of; empty for one that was closed since it was listed, as most are. */
  private static Optional<String> target(Path descriptor) throws IOException {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (NoSuchFileException closed) {
      return Optional.empty();
    }
  }

  private static int port(String endpoint) {
    return Integer.parseInt(endpoint.substring(endpoint.indexOf(':') + 1), 16);
  }

  /** The kernel writes words of four bytes, each with its last byte first. */
  private static String address(String endpoint) throws IOException {
    String hex = endpoint.substring(0, endpoint.indexOf(':'));
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int from = i / 4 * 4 + 3 - i % 4;
      bytes[i] = (byte) Integer.parseInt(hex.substring(from * 2, from * 2 + 2), 16);
    }
    return InetAddress.getByAddress(bytes).getHostAddress();
  }

  /**
   * Where it connected to so far.
   *
   * @throws IOException if the system does not let its sockets be seen
   */
  Set<String> seen() throws IOException {
    if (!fault.isEmpty()) {
      throw new IOException("the server's sockets cannot be seen: " + fault);
    }
    synchronized (seen) {
      return new TreeSet<>(seen);
    }
  }

  @Override
  public void close() {
    done = true;
    watcher.interrupt();
  }
}
