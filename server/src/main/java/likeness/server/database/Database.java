// SPDX-License-Identifier: Apache-2.0
package likeness.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions to a database, each over a connection of its own; values are handed over apart from the
 * words and never stand in them.
 *
 * @param address a JDBC address
 */
public record Database(String address) {

  /** Makes something of one row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Several changes. */
  public interface Work {
    void with(Connection connection) throws SQLException;
  }

  /** Everything that a question finds. */
  public <T> List<T> all(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Changes rows, and says how many. */
  public int change(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Makes several changes, all of them or none. */
  public void together(Work work) {
    try (Connection connection = DriverManager.getConnection(address)) {
      connection.setAutoCommit(false);
      // Whatever ends this before the commit closes the connection, which takes all of it back.
      work.with(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Puts values in the place of a statement's question marks. */
  public static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public String toString() {
    return "[database]";
  }
}
