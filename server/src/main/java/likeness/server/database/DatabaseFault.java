// SPDX-License-Identifier: Apache-2.0
package likeness.server.database;

import java.sql.SQLException;

/** A database that does not do what it was asked. */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFault(SQLException cause) {
    super(cause);
  }
}
