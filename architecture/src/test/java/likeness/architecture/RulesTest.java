// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules over the real code. Test methods, not fields: a runner has been seen to skip fields in
 * silence.
 */
class RulesTest {
  private static final String ROOT = "likeness";
  private static final JavaClasses EVERYTHING = Modules.EVERYTHING;
  private static final List<String> SILENT =
      List.of("core", "runner", "host", "browser", "onnx", "jvm", "slots", "synthetic", "testkit");
  private static final List<String> UNCONNECTED =
      List.of("core", "runner", "host", "browser", "onnx", "jvm", "synthetic", "cli");

  @Test
  void coreStaysPure() {
    Rules.coreStaysPure(ROOT, List.copyOf(Layers.CORE.keySet())).check(Modules.of("core"));
  }

  @Test
  void everyPackageOfCoreHasItsArrows() {
    Set<String> strangers =
        Modules.of("core").stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !Layers.CORE.containsKey(name.substring(ROOT.length() + 1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(strangers.isEmpty(), () -> "say in Layers.CORE what these may use: " + strangers);
  }

  @Test
  void arrowsOfCore() {
    JavaClasses core = Modules.of("core");
    Layers.CORE.forEach((from, uses) -> Rules.mayUse(ROOT, from, uses).check(core));
  }

  @Test
  void cliEntersCoreThroughItsDoors() {
    Rules.mayUse(ROOT, "cli", Layers.OPEN_TO_CLI).check(EVERYTHING);
  }

  @Test
  void networksKnowTensorsAlone() {
    Rules.mayUse(ROOT, "network", Layers.OPEN_TO_NETWORK).check(EVERYTHING);
    Rules.mayUse(ROOT, "tflite", List.of()).check(EVERYTHING);
    Rules.mayUse(ROOT, "onnx", List.of("tflite", "tensor", "geometry", "jvm", "slot"))
        .check(EVERYTHING);
  }

  @Test
  void noCyclesBetweenPackages() {
    Rules.noCycles(ROOT).check(EVERYTHING);
  }

  @Test
  void noStandardStreamsOutsideTheCommandLine() {
    Rules.noStandardStreams().check(Modules.of(SILENT));
  }

  @Test
  void noGenericExceptions() {
    Rules.noGenericExceptions().check(EVERYTHING);
  }

  @Test
  void sameInputSameBytes() {
    Rules.repeatable().check(Modules.of(Modules.DETERMINISTIC));
  }

  @Test
  void onlyWhatTheBrowserKnows() {
    Rules.knownToTheBrowser().check(Modules.of(Modules.DETERMINISTIC));
  }

  @Test
  void noConnections() {
    Rules.noConnections().check(Modules.of(UNCONNECTED));
  }

  @Test
  void onlyTheDownloadOfModelsConnects() {
    Rules.onlyConnects(ROOT, "slots", List.of("Download", "Transfer")).check(Modules.of("slots"));
    Rules.onlyDownloads(ROOT, "slots.Download", "cli.ModelsAddCommand").check(EVERYTHING);
  }

  @Test
  void topLevelClassesAreFinalOrAbstract() {
    Rules.topLevelClassesAreFinalOrAbstract().check(EVERYTHING);
  }

  @Test
  void publicFieldsAreFinal() {
    Rules.publicFieldsAreFinal().check(EVERYTHING);
  }

  @Test
  void packagesAreNullMarked() {
    Rules.packagesAreNullMarked().check(EVERYTHING);
  }

  @Test
  void bytecodeGivesTheSameResultsEverywhere() {
    List<String> faults = DeterminismLint.check(Modules.of(Modules.DETERMINISTIC));
    if (!faults.isEmpty()) {
      fail(faults.size() + " breaches:\n" + String.join("\n", faults));
    }
  }
}
