// SPDX-License-Identifier: Apache-2.0
package likeness.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the server is made of, by the bill of materials that the build writes (CycloneDX), held
 * against the list that people have looked at: every library, its version and its licence. A new
 * one, a newer one or another licence fails here until somebody has read what it brings.
 */
class LicencesTest {
  private static final Path BILL = Path.of("target/bom.json");
  private static final Path LIST = Path.of("../docs/dependencies.tsv");

  /** Licences that ask for no more than to be named, or leave what merely uses them alone. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "GPL-2.0-with-classpath-exception",
          "MIT");

  private static TreeMap<String, String> built() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(Files.readAllBytes(BILL));
    TreeMap<String, String> rows = new TreeMap<>();
    for (JsonNode component : bill.get("components")) {
      String group = component.path("group").asText();
      if (!group.equals("likeness")) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode choice : component.path("licenses")) {
          JsonNode licence = choice.path("license");
          licences.add(
              choice.has("expression")
                  ? choice.get("expression").asText()
                  : licence.path("id").asText(licence.path("name").asText()));
        }
        if (group.startsWith("com.twelvemonkeys")) {
          // Its POM says "The BSD License", which the plugin takes for the one of four clauses; the
          // LICENSE.txt of the repository that the POM points to has three.
          assertEquals(Set.of("BSD-4-Clause"), licences);
          licences = Set.of("BSD-3-Clause");
        }
        rows.put(
            group + ":" + component.get("name").asText(),
            component.get("version").asText() + "\t" + String.join(" OR ", licences));
      }
    }
    return rows;
  }

  @Test
  void everyLibraryIsOneThatWasLookedAt() throws IOException {
    TreeMap<String, String> built = built();
    assertTrue(built.size() > 20, "the bill lists " + built.size());
    List<String> lines = new ArrayList<>();
    built.forEach((name, rest) -> lines.add(name + "\t" + rest));
    if (Boolean.getBoolean("likeness.golden.accept")) {
      Files.write(LIST, lines);
    }
    assertEquals(String.join("\n", Files.readAllLines(LIST)), String.join("\n", lines));
  }

  @Test
  void everyLicenceIsAllowed() throws IOException {
    built()
        .forEach(
            (name, rest) -> {
              String licences = rest.substring(rest.indexOf('\t') + 1);
              assertTrue(
                  Arrays.stream(licences.split(" OR ", -1)).anyMatch(ALLOWED::contains),
                  name + ": " + licences);
            });
  }
}
