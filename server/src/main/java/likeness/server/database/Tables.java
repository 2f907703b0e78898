// SPDX-License-Identifier: Apache-2.0
package likeness.server.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables of one component, and how they came to be.
 *
 * @param folder where its migrations lie on the class path
 * @param history the table in which Flyway notes which of them were made
 * @param newest the version of the last of them
 * @param shares whether tables of others may lie in the same database already
 */
public record Tables(String folder, String history, String newest, boolean shares) {

  /**
   * Brings the tables of a database up to date. Flyway, which takes a third of the time that a
   * server needs to start, is asked only where its own history says that something is missing.
   *
   * @throws IOException if the database cannot be opened or brought up to date
   */
  public void bringUpToDate(String address) throws IOException {
    if (isUpToDate(address)) {
      return;
    }
    FluentConfiguration flyway =
        Flyway.configure()
            .dataSource(address, null, null)
            .table(history)
            .locations("classpath:" + folder);
    if (shares) {
      flyway.baselineOnMigrate(true).baselineVersion("0");
    }
    try {
      flyway.load().migrate();
    } catch (FlywayException e) {
      throw new IOException(
          "the database "
              + address.replaceFirst("\\?.*", "")
              + " cannot be opened or brought up to date: "
              + reason(e),
          e);
    }
  }

  /** Flyway's own words are a page with a frame around it; what the database said is in a line. */
  private static String reason(FlywayException fault) {
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private boolean isUpToDate(String address) {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement made =
            connection.prepareStatement(
                "SELECT count(*) FROM " + history + " WHERE version = ? AND success")) {
      made.setString(1, newest);
      try (ResultSet row = made.executeQuery()) {
        return row.next() && row.getInt(1) == 1;
      }
    } catch (SQLException unknown) {
      // No history yet, or no database: Flyway makes the one and says what is wrong with the other.
      return false;
    }
  }
}
