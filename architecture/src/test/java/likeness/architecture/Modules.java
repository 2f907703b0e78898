// SPDX-License-Identifier: Apache-2.0
package likeness.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The compiled classes of each module, taken from the class path: a folder while testing, a jar
 * once packaged.
 */
final class Modules {
  static final List<String> ALL = List.of("core", "runner", "jvm", "synthetic", "testkit", "cli");

  /** Those whose results must be the same on every platform. */
  static final List<String> DETERMINISTIC = List.of("core", "runner", "synthetic");

  private static final Map<String, JavaClasses> IMPORTED = new LinkedHashMap<>();

  private Modules() {}

  static synchronized JavaClasses of(String module) {
    return IMPORTED.computeIfAbsent(module, Modules::load);
  }

  static JavaClasses of(List<String> modules) {
    return new ClassFileImporter().withImportOption(in(modules)).importClasspath();
  }

  private static JavaClasses load(String module) {
    return of(List.of(module));
  }

  private static ImportOption in(List<String> modules) {
    String names = String.join("|", modules);
    Pattern place =
        Pattern.compile(
            ".*/(" + names + ")/target/(classes/|likeness-(" + names + ")[^/]*\\.jar).*");
    return location -> location.matches(place);
  }
}
