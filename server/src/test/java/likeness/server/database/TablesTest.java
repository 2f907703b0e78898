// SPDX-License-Identifier: Apache-2.0
package likeness.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import likeness.server.codes.JdbcCodeStore;
import likeness.server.counts.DailyCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables are made when they are not there, and Flyway is left alone when they are. */
class TablesTest {
  private static final Tables COUNTS =
      new Tables("likeness/server/counts", "daily_count_history", "1", true);
  @TempDir Path folder;

  private String address() {
    return "jdbc:sqlite:" + folder.resolve("t.db");
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "nothing";
    }
  }

  private void tell(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void tablesAreMadeOnce() throws Exception {
    COUNTS.bringUpToDate(address());
    assertEquals("0", ask("SELECT count(*) FROM daily_count"));
    // Flyway would find that this checksum is wrong; it is not asked while nothing is missing.
    tell("UPDATE daily_count_history SET checksum = 7 WHERE version = '1'");
    COUNTS.bringUpToDate(address());
  }

  @Test
  void whatIsMissingIsMade() throws Exception {
    COUNTS.bringUpToDate(address());
    tell("DELETE FROM daily_count_history WHERE version = '1'");
    tell("DROP TABLE daily_count");
    COUNTS.bringUpToDate(address());
    assertEquals("0", ask("SELECT count(*) FROM daily_count"));
  }

  @Test
  void aMigrationThatFailedCountsAsMissing() throws Exception {
    COUNTS.bringUpToDate(address());
    tell("UPDATE daily_count_history SET success = 0 WHERE version = '1'");
    assertThrows(IOException.class, () -> COUNTS.bringUpToDate(address()));
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsNamed() {
    IOException fault =
        assertThrows(
            IOException.class,
            () ->
                COUNTS.bringUpToDate(
                    "jdbc:sqlite:" + folder.resolve("no/such/folder.db") + "?password=x"));
    assertTrue(fault.getMessage().contains("no/such/folder.db cannot be opened"));
  }

  /** A new file without a new number here would never be run. */
  @ParameterizedTest
  @CsvSource({"counts, 1", "codes, 1"})
  void theNewestVersionIsTheOneThatIsAskedFor(String name, String newest) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/likeness/server/" + name))) {
      assertEquals(
          newest,
          files
              .map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
              .max(java.util.Comparator.comparingInt(Integer::parseInt))
              .orElseThrow());
    }
    assertEquals(
        newest, (name.equals("counts") ? DailyCounts.TABLES : JdbcCodeStore.TABLES).newest());
  }
}
