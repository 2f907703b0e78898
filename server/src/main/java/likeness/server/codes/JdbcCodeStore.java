// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import likeness.server.database.Tables;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Codes in SQLite or PostgreSQL. */
public final class JdbcCodeStore implements CodeStore {
  private static final String SQLITE = "jdbc:sqlite:";

  /** What is deleted is overwritten, and whoever finds the file busy waits. */
  private static final String SQLITE_OPTIONS = "?secure_delete=true&busy_timeout=5000";

  private static final String COLUMNS = "id, hash, batch, uses, used, expires_at, revoked";
  private static final int TAG_LENGTH = 8;

  /** What is kept, as it is made. */
  public static final Tables TABLES =
      new Tables("likeness/server/codes", "flyway_schema_history", "1", false);

  private final String url;
  private volatile @Nullable Jdbi database;

  private JdbcCodeStore(String url) {
    this.url = url;
  }

  /** Made at first use, so that starting is quick. */
  private Jdbi database() {
    Jdbi made = database;
    if (made == null) {
      made = Jdbi.create(url);
      database = made;
    }
    return made;
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
    return new JdbcCodeStore(url);
  }

  @Override
  public void add(List<StoredCode> codes) {
    database()
        .useTransaction(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      "INSERT INTO unlock_code (tag, "
                          + COLUMNS
                          + ") VALUES (:tag, :id, :hash, :batch, :uses, :used, :expires, :revoked)");
              for (StoredCode code : codes) {
                batch
                    .bind("tag", tag(code.hash()))
                    .bind("id", code.id())
                    .bind("hash", code.hash())
                    .bind("batch", code.batch())
                    .bind("uses", code.uses())
                    .bind("used", code.used())
                    .bind("expires", code.expires().toEpochMilli())
                    .bind("revoked", code.revoked() ? 1 : 0)
                    .add();
              }
              batch.execute();
            });
  }

  @Override
  public List<StoredCode> like(String hash) {
    return database()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT " + COLUMNS + " FROM unlock_code WHERE tag = :tag")
                    .bind("tag", tag(hash))
                    .map(JdbcCodeStore::code)
                    .list());
  }

  @Override
  public boolean use(String id, Instant now) {
    return database()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            "UPDATE unlock_code SET used = used + 1"
                                + " WHERE id = :id AND used < uses AND revoked = 0 AND expires_at > :now")
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                    == 1);
  }

  @Override
  public List<StoredCode> list() {
    return database()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT " + COLUMNS + " FROM unlock_code ORDER BY batch, id")
                    .map(JdbcCodeStore::code)
                    .list());
  }

  @Override
  public int revoke(String idOrBatch) {
    return database()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE unlock_code SET revoked = 1"
                            + " WHERE revoked = 0 AND (id = :name OR batch = :name)")
                    .bind("name", idOrBatch)
                    .execute());
  }

  private static String tag(String hash) {
    return hash.substring(0, TAG_LENGTH);
  }

  private static StoredCode code(ResultSet row, StatementContext context) throws SQLException {
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
