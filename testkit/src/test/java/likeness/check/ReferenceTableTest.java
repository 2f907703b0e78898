// SPDX-License-Identifier: Apache-2.0
package likeness.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import likeness.testkit.portraits.ConformanceTable;
import org.junit.jupiter.api.Test;

/** The 28 maps against the whole published table. */
class ReferenceTableTest {

  @Test
  void allOf784ValuesAreReproduced() {
    List<ConformanceTable.Row> rows = ConformanceTable.read();
    assertEquals(784, rows.size());
    for (ConformanceTable.Row row : rows) {
      assertEquals(
          row.score(),
          ReferenceMaps.byReferenceName(row.measure()).applyAsInt(row.value()),
          () -> row.measure() + " of " + row.image() + ", native " + row.value());
    }
  }
}
