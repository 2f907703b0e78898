// SPDX-License-Identifier: Apache-2.0
package likeness.server.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What can be said in a millisecond of a file that is to be a database, before a library is loaded
 * that opens it.
 */
public final class DatabaseFile {
  private static final String SQLITE = "jdbc:sqlite:";

  /** The first bytes of every database (sqlite.org/fileformat.html, 1.3). */
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private DatabaseFile() {}

  /**
   * Refuses what cannot be a database: a file of another kind, one that may not be read and
   * written, a folder that is not there or takes no files. Addresses that name no file pass.
   *
   * @throws IOException naming the file and what is wrong with it
   */
  public static void check(String address) throws IOException {
    String name = address.startsWith(SQLITE) ? plainName(address.substring(SQLITE.length())) : "";
    if (name.isEmpty()) {
      return;
    }
    Path file = Path.of(name).toAbsolutePath();
    if (Files.exists(file)) {
      checkFile(file);
      return;
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw fault(file, "there is no folder that it could be made in");
    }
  }

  /** Empty for what lies in memory or is an address of SQLite's own. */
  private static String plainName(String rest) {
    int query = rest.indexOf('?');
    String name = query < 0 ? rest : rest.substring(0, query);
    return name.startsWith(":") || name.startsWith("file:") ? "" : name;
  }

  private static void checkFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw fault(file, "it is not a file");
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw fault(file, "it may not be read and written");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(MAGIC.length);
      // A file without a byte is a database that nothing was written to yet.
      if (first.length > 0 && !Arrays.equals(first, MAGIC)) {
        throw fault(file, "it is no SQLite database");
      }
    }
  }

  private static IOException fault(Path file, String reason) {
    return new IOException("the database " + SQLITE + file + " cannot be opened: " + reason);
  }
}
