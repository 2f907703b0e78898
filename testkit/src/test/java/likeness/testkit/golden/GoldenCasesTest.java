// SPDX-License-Identifier: Apache-2.0
package likeness.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import likeness.jvm.Likeness;
import likeness.network.TfliteRunner;
import likeness.tensor.NetworkRunner;
import likeness.testkit.NetworkFiles;
import org.junit.jupiter.api.Test;

/**
 * Every golden case gives the hash that was accepted.
 *
 * <p>With {@code -Dlikeness.golden.accept=true} the hashes of this run are accepted instead; that
 * is a commit of its own, which says why.
 */
class GoldenCasesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final String HEADER = "case,hash";

  private final NetworkRunner runner = new TfliteRunner(NetworkFiles::read);

  @Test
  void everyKernelGivesTheAcceptedHash() throws IOException {
    compare("kernels.csv", GoldenCases.all());
  }

  @Test
  void everyNetworkGivesTheAcceptedHash() throws IOException {
    compare("networks.csv", NetworkCases.all(runner));
  }

  @Test
  void everyPortraitGivesTheAcceptedHash() throws IOException {
    compare("portraits.csv", PortraitCases.all(runner, Likeness.ruleBook()));
  }

  private static void compare(String file, List<GoldenCase> cases) throws IOException {
    Path accepted = FOLDER.resolve(file);
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (GoldenCase golden : cases) {
      text.append(golden.name()).append(',').append(hex(golden.hash().getAsInt())).append('\n');
    }
    if (Boolean.getBoolean("likeness.golden.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(accepted, text, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(accepted, StandardCharsets.UTF_8), text.toString());
  }

  @Test
  void thereAreAtLeastTwoHundredCasesAndNoNameTwice() {
    List<GoldenCase> cases = new ArrayList<>(GoldenCases.all());
    cases.addAll(NetworkCases.all(runner));
    cases.addAll(PortraitCases.all(runner, Likeness.ruleBook()));
    Set<String> names = new HashSet<>();
    for (GoldenCase golden : cases) {
      assertTrue(names.add(golden.name()), golden.name());
    }
    assertTrue(cases.size() >= 200, "cases: " + cases.size());
  }

  private static String hex(int hash) {
    String digits = Integer.toHexString(hash);
    return "0".repeat(8 - digits.length()) + digits;
  }
}
