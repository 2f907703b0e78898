// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breach.bytecode.Exact;
import breach.bytecode.Inexact;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every rule of {@link RulesTest} reports the class that breaks it on purpose; a rule that cannot
 * fail proves nothing.
 */
class BreachTest {
  private static final String ROOT = "breach";
  private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(ROOT);

  @Test
  void coreStaysPure() {
    bites(Rules.coreStaysPure(ROOT, List.of("geometry", "image")), "breach.geometry.Reader");
  }

  @Test
  void arrowsOfCore() {
    bites(Rules.mayUse(ROOT, "geometry", List.of()), "breach.geometry.Uphill");
    List<String> uses = Layers.CORE.getOrDefault("decode", List.of());
    bites(Rules.mayUse(ROOT, "decode", uses), "breach.decode.Peeking");
  }

  @Test
  void cliEntersCoreThroughItsDoors() {
    bites(Rules.mayUse(ROOT, "cli", Layers.OPEN_TO_CLI), "breach.cli.Intruder");
  }

  @Test
  void networksKnowTensorsAlone() {
    bites(Rules.mayUse(ROOT, "network", Layers.OPEN_TO_NETWORK), "breach.network.Curious");
  }

  @Test
  void noCyclesBetweenPackages() {
    bites(Rules.noCycles(ROOT), "breach.image.Picture");
  }

  @Test
  void noStandardStreams() {
    bites(Rules.noStandardStreams(), "breach.habits.Speaks");
  }

  @Test
  void noGenericExceptions() {
    bites(Rules.noGenericExceptions(), "breach.habits.Vague");
  }

  @Test
  void sameInputSameBytes() {
    bites(Rules.repeatable(), "breach.habits.Clock");
    bites(Rules.repeatable(), "breach.habits.Dice");
    bites(Rules.repeatable(), "breach.habits.Printer");
  }

  @Test
  void onlyWhatTheBrowserKnows() {
    bites(Rules.knownToTheBrowser(), "breach.habits.Lines");
  }

  @Test
  void noConnections() {
    bites(Rules.noConnections(), "breach.habits.Caller");
  }

  @Test
  void onlyTheDownloadOfModelsConnects() {
    bites(Rules.onlyConnects(ROOT, "habits", List.of("Download")), "breach.habits.Caller");
    bites(
        Rules.onlyDownloads(ROOT, "geometry.Uphill", "cli.ModelsAddCommand"),
        "breach.slots.Fetching");
  }

  @Test
  void topLevelClassesAreFinalOrAbstract() {
    bites(Rules.topLevelClassesAreFinalOrAbstract(), "breach.habits.Loose");
  }

  @Test
  void publicFieldsAreFinal() {
    bites(Rules.publicFieldsAreFinal(), "breach.habits.Loose.width");
  }

  @Test
  void packagesAreNullMarked() {
    bites(Rules.packagesAreNullMarked(), "breach.unmarked.Unmarked");
  }

  @Test
  void bytecodeLintReportsEachMethodOnce() {
    List<String> faults =
        DeterminismLint.check(new ClassFileImporter().importClasses(Inexact.class));
    for (Method method : Inexact.class.getDeclaredMethods()) {
      String place = "breach.bytecode.Inexact." + method.getName() + ", line ";
      assertEquals(
          1, faults.stream().filter(fault -> fault.startsWith(place)).count(), place + faults);
    }
    assertEquals(Inexact.class.getDeclaredMethods().length, faults.size(), faults.toString());
  }

  @Test
  void bytecodeLintLetsExactCodePass() {
    assertEquals(
        List.of(), DeterminismLint.check(new ClassFileImporter().importClasses(Exact.class)));
  }

  @Test
  void anEmptyImportCannotPass() {
    JavaClasses none = new ClassFileImporter().importPackages("nowhere");
    assertTrue(
        ClassFloor.fault("core", none.size(), 30)
            .startsWith("core: expected at least 30 classes, got 0"));
    assertTrue(
        ClassFloor.fault("core", 100, 30)
            .startsWith("core: expected a floor of at least 50, got 30"));
    assertEquals("", ClassFloor.fault("core", 40, 30));
  }

  private static void bites(ArchRule rule, String name) {
    EvaluationResult result = rule.evaluate(BREACHES);
    assertTrue(result.hasViolation(), () -> "lets everything pass: " + rule.getDescription());
    List<String> lines = result.getFailureReport().getDetails();
    assertTrue(
        lines.stream().anyMatch(line -> line.contains(name)), () -> name + " not in " + lines);
    assertFalse(Arrays.asList(rule.getDescription().split("because", -1)).get(1).isBlank());
  }
}
