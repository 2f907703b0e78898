// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Codes in SQLite. */
class SqliteCodeStoreTest extends CodeStoreContract {
  @TempDir private Path folder;

  @Override
  CodeStore open() throws Exception {
    return JdbcCodeStore.open("jdbc:sqlite:" + folder.resolve("codes.db"));
  }
}
