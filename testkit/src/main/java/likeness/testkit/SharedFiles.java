// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the reference files that lie beside the repository, in {@code ../shared}, and are not part
 * of it.
 *
 * <p>Where they are absent the test is aborted, so that its report names it as skipped; with {@code
 * CI=true} in the environment or among the system properties it fails instead.
 */
public final class SharedFiles {

  private SharedFiles() {}

  /**
   * The file or directory at {@code path} under {@code shared}.
   *
   * @param path relative, with slashes: {@code face-quality/frll/neutral}
   */
  public static Path require(String path) {
    Path file = repositoryRoot().resolveSibling("shared").resolve(path);
    if (!Files.exists(file)) {
      String message = "needs ../shared/" + path + " beside the repository, which is absent";
      if (isCi()) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return file;
  }

  /**
   * The files directly under {@code directory} whose names end in {@code suffix}, sorted by name.
   */
  public static List<Path> list(String directory, String suffix) {
    try (Stream<Path> files = Files.list(require(directory))) {
      return files.filter(file -> file.getFileName().toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outermost directory above the working directory, or itself, that holds a Maven project. */
  public static Path repositoryRoot() {
    @Nullable Path root = null;
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("pom.xml"))) {
        root = at;
      }
    }
    if (root == null) {
      throw new IllegalStateException("no pom.xml in the working directory or above it");
    }
    return root;
  }

  static boolean isCi() {
    return Boolean.getBoolean("CI") || "true".equals(System.getenv("CI"));
  }
}
