// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of PRIVACY.md stands beside a test, and the test exists. */
class PrivacyPromisesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:\\.([a-zA-Z]+))?`");

  @Test
  void eachPromiseHasATestThatExists() throws IOException {
    assertEquals(List.of(), faults(Files.readString(ROOT.resolve("PRIVACY.md"))));
  }

  @Test
  void aPromiseWithoutOneIsNoticed() throws IOException {
    String table = "| promise | proved by |\n|---|---|\n";
    assertEquals(1, faults(table + "| We are nice. | our word |\n").size());
    assertEquals(1, faults(table + "| It is so. | `NoSuchTest` (core) |\n").size());
    assertEquals(1, faults(table + "| It is so. | `RulesTest.noSuchMethod` |\n").size());
    assertFalse(faults("no table").isEmpty());
  }

  private static List<String> faults(String page) throws IOException {
    List<String> faults = new ArrayList<>();
    int promises = 0;
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("| ") && !line.startsWith("| promise")) {
        promises++;
        String[] cells = line.split("\\|", -1);
        List<String> missing = missing(cells[2]);
        if (!missing.isEmpty()) {
          faults.add(cells[1].trim() + ": " + missing);
        }
      }
    }
    if (promises == 0) {
      faults.add("there are no promises");
    }
    return faults;
  }

  private static List<String> missing(String cell) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher test = TEST.matcher(cell);
    boolean any = false;
    while (test.find()) {
      any = true;
      String method = test.group(2);
      String source = source(test.group(1) + ".java");
      if (source.isEmpty() || (method != null && !source.contains("void " + method + "("))) {
        missing.add(test.group());
      }
    }
    if (!any) {
      missing.add("no test is named");
    }
    return missing;
  }

  /** Empty if there is no such file among the tests. */
  private static String source(String name) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path tests : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            List<Path> found =
                files.filter(file -> file.getFileName().toString().equals(name)).toList();
            if (!found.isEmpty()) {
              assertTrue(found.size() == 1, () -> name + " exists twice");
              return Files.readString(found.get(0));
            }
          }
        }
      }
    }
    return "";
  }
}
