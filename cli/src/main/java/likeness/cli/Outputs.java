// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is a folder");
    }
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
    try {
      Files.write(beside, bytes);
      grantUsualPermissions(beside);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * A temporary file is its owner's alone; what a person asked for gets the rights that new files
   * get here.
   */
  private static void grantUsualPermissions(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return;
    }
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
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
        throw new IOException("standard output is closed");
      }
    } else {
      write(Path.of(target), bytes);
    }
  }
}
