// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every golden case gives the hash that was accepted.
 *
 * <p>With {@code -Dlikeness.golden.accept=true} the hashes of this run are accepted instead; that
 * is a commit of its own, which says why.
 */
class GoldenCasesTest {
  private static final Path ACCEPTED = Path.of("src", "test", "resources", "golden", "kernels.csv");
  private static final String HEADER = "case,hash";

  @Test
  void everyCaseGivesTheAcceptedHash() throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (GoldenCase golden : GoldenCases.all()) {
      text.append(golden.name()).append(',').append(hex(golden.hash().getAsInt())).append('\n');
    }
    if (Boolean.getBoolean("likeness.golden.accept")) {
      Files.createDirectories(ACCEPTED.getParent());
      Files.writeString(ACCEPTED, text, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(ACCEPTED, StandardCharsets.UTF_8), text.toString());
  }

  @Test
  void thereAreAtLeastAHundredCasesAndNoNameTwice() {
    List<GoldenCase> cases = GoldenCases.all();
    Set<String> names = new HashSet<>();
    for (GoldenCase golden : cases) {
      assertTrue(names.add(golden.name()), golden.name());
    }
    assertTrue(cases.size() >= 100, "cases: " + cases.size());
  }

  private static String hex(int hash) {
    String digits = Integer.toHexString(hash);
    return "0".repeat(8 - digits.length()) + digits;
  }
}
