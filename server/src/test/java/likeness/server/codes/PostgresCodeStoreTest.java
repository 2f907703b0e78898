// SPDX-License-Identifier: Apache-2.0
package likeness.server.codes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Codes in a real PostgreSQL. */
class PostgresCodeStoreTest extends CodeStoreContract {
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Override
  CodeStore open() throws Exception {
    return JdbcCodeStore.open(postgres.getJdbcUrl("postgres", "postgres"));
  }
}
