// SPDX-License-Identifier: Apache-2.0
package likeness.server.counts;

import java.time.Duration;

/**
 * Where daily counts are kept.
 *
 * @param database a JDBC address, of SQLite or PostgreSQL
 * @param kept how long; whole days
 */
public record CountSettings(String database, Duration kept) {
  public CountSettings {
    if (!database.startsWith("jdbc:sqlite:") && !database.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "counts.database: expected an address that begins with jdbc:sqlite: or jdbc:postgresql:");
    }
    if (kept.toDays() < 1) {
      throw new IllegalArgumentException("counts.keep: expected a day or more, got " + kept);
    }
  }

  @Override
  public String toString() {
    return "[counts]";
  }
}
