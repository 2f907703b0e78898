// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

/** Where the rule book's files are: the class path, a folder, a map in a test. */
@FunctionalInterface
public interface SpecSource {

  /**
   * The text of a file.
   *
   * @param path relative to the rule book's folder: {@code index.json}, {@code countries/us.json}
   * @throws IllegalArgumentException if there is no such file
   */
  String text(String path);
}
