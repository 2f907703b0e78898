// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The compiled classes of each module, taken from the class path: a folder while testing, a jar
 * once packaged.
 */
final class Modules {
  static final List<String> ALL =
      List.of(
          "core",
          "runner",
          "host",
          "browser",
          "jvm",
          "onnx",
          "slots",
          "synthetic",
          "testkit",
          "cli");

  /** Those whose results must be the same on every platform. */
  static final List<String> DETERMINISTIC =
      List.of("core", "runner", "host", "browser", "synthetic");

  /** Everything, read once: reading is most of what the rules cost. */
  static final JavaClasses EVERYTHING = load();

  private Modules() {}

  static JavaClasses of(String... modules) {
    return of(List.of(modules));
  }

  static JavaClasses of(List<String> modules) {
    Pattern place = place(modules);
    return EVERYTHING.that(
        DescribedPredicate.<JavaClass>describe(
            "are in " + modules,
            type -> place.matcher(type.getSource().orElseThrow().getUri().toString()).matches()));
  }

  private static JavaClasses load() {
    Pattern place = place(ALL);
    List<Location> ours =
        Locations.inClassPath().stream().filter(location -> location.matches(place)).toList();
    return new ClassFileImporter().importLocations(ours);
  }

  private static Pattern place(List<String> modules) {
    String names = String.join("|", modules);
    return Pattern.compile(
        ".*/(" + names + ")/target/(classes/|likeness-(" + names + ")[^/]*\\.jar).*");
  }
}
