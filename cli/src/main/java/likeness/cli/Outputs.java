// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes files so that a partial one never appears under its final name. */
final class Outputs {
  /** The argument that stands for the standard input or output. */
  static final String STANDARD = "-";

  private Outputs() {}

  /**
   * Writes {@code bytes} beside {@code target} and then moves them into place, replacing what was
   * there.
   *
   * @throws IOException if the folder cannot be made or written; nothing is left behind then
   */
  static void write(Path target, byte[] bytes) throws IOException {
    write(Map.of(target, bytes));
  }

  /**
   * Writes files that belong together: none is moved into place before all of them lie beside their
   * places.
   *
   * @throws IOException if one of them cannot be written; nothing is left behind then
   */
  static void write(Map<Path, byte[]> files) throws IOException {
    Map<Path, Path> besides = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        stage(file.getKey(), file.getValue(), besides);
      }
      for (Map.Entry<Path, Path> staged : besides.entrySet()) {
        move(staged.getValue(), staged.getKey());
      }
    } finally {
      for (Path beside : besides.values()) {
        Files.deleteIfExists(beside);
      }
    }
  }

  private static void stage(Path target, byte[] bytes, Map<Path, Path> besides) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "is a folder; name a file");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or a pipe takes the bytes; a file moved over it would take its place.
      Files.write(target, bytes, StandardOpenOption.WRITE);
      return;
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    // Not a temporary file of the library's, which nobody but its owner could read: new files get
    // the rights that this person gives to new files.
    Path beside = folder.resolve("." + UUID.randomUUID() + ".part");
    besides.put(target, beside);
    Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes to the standard output, or to {@code target}. */
  static void write(String target, byte[] bytes, PrintStream standardOut) throws IOException {
    if (target.equals(STANDARD)) {
      standardOut.write(bytes);
      standardOut.flush();
      if (standardOut.checkError()) {
        throw new IOException("the standard output is closed");
      }
    } else {
      write(Path.of(target), bytes);
    }
  }

  /**
   * Refuses to write over what was read.
   *
   * @throws IllegalArgumentException if both names lead to one file
   */
  static void requireNotInput(Path target, String input) throws IOException {
    if (input.equals(STANDARD)) {
      return;
    }
    Path read = Path.of(input);
    boolean same =
        Files.exists(target) && Files.exists(read)
            ? Files.isSameFile(target, read)
            : target.toAbsolutePath().normalize().equals(read.toAbsolutePath().normalize());
    if (same) {
      throw new IllegalArgumentException(
          "--output: expected another file than the photo itself, got " + target);
    }
  }
}
