// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import likeness.server.database.Database;
import likeness.server.database.Tables;

/** Codes in SQLite or PostgreSQL. */
public final class JdbcCodeStore implements CodeStore {
  private static final String SQLITE = "jdbc:sqlite:";

  /** What is deleted is overwritten, and whoever finds the file busy waits. */
  private static final String SQLITE_OPTIONS = "?secure_delete=true&busy_timeout=5000";

  private static final String COLUMNS = "id, hash, batch, uses, used, expires_at, revoked";
  private static final String ADD =
      "INSERT INTO unlock_code (tag, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String LIKE = "SELECT " + COLUMNS + " FROM unlock_code WHERE tag = ?";
  private static final String USE =
      "UPDATE unlock_code SET used = used + 1"
          + " WHERE id = ? AND used < uses AND revoked = 0 AND expires_at > ?";
  private static final String LIST = "SELECT " + COLUMNS + " FROM unlock_code ORDER BY batch, id";
  private static final String REVOKE =
      "UPDATE unlock_code SET revoked = 1 WHERE revoked = 0 AND (id = ? OR batch = ?)";
  private static final int TAG_LENGTH = 8;

  /** What is kept, as it is made. */
  public static final Tables TABLES =
      new Tables("likeness/server/codes", "flyway_schema_history", "1", false);

  private final Database database;

  private JdbcCodeStore(Database database) {
    this.database = database;
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @throws IOException if that cannot be done
   */
  public static JdbcCodeStore open(String address) throws IOException {
    if (!address.startsWith(SQLITE) && !address.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "codes.database: expected an address that begins with jdbc:sqlite: or jdbc:postgresql:");
    }
    String url =
        address.startsWith(SQLITE) && !address.contains("?") ? address + SQLITE_OPTIONS : address;
    TABLES.bringUpToDate(url);
    return new JdbcCodeStore(new Database(url));
  }

  @Override
  public void add(List<StoredCode> codes) {
    database.together(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (StoredCode code : codes) {
              Database.bind(
                  statement,
                  tag(code.hash()),
                  code.id(),
                  code.hash(),
                  code.batch(),
                  code.uses(),
                  code.used(),
                  code.expires().toEpochMilli(),
                  code.revoked() ? 1 : 0);
              statement.addBatch();
            }
            int[] unused = statement.executeBatch();
          }
        });
  }

  @Override
  public List<StoredCode> like(String hash) {
    return database.all(LIKE, JdbcCodeStore::code, tag(hash));
  }

  @Override
  public boolean use(String id, Instant now) {
    return database.change(USE, id, now.toEpochMilli()) == 1;
  }

  @Override
  public List<StoredCode> list() {
    return database.all(LIST, JdbcCodeStore::code);
  }

  @Override
  public int revoke(String idOrBatch) {
    return database.change(REVOKE, idOrBatch, idOrBatch);
  }

  private static String tag(String hash) {
    return hash.substring(0, TAG_LENGTH);
  }

  private static StoredCode code(ResultSet row) throws SQLException {
    return new StoredCode(
        row.getString("id"),
        row.getString("hash"),
        row.getString("batch"),
        row.getInt("uses"),
        row.getInt("used"),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        row.getInt("revoked") != 0);
  }
}
