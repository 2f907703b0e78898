// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index says of a document: enough to list and to find it without reading its row.
 *
 * @param countryName in English
 * @param names in English and then in other languages
 * @param print the size of the print, absent when the row has none
 * @param pixels the size of the file, absent when the row names none
 * @param appliesTo the countries that a row of a group holds for
 * @param file the path of the file that holds the row
 */
public record DocumentEntry(
    String id,
    String country,
    String countryName,
    DocumentType type,
    DocumentStatus status,
    List<String> names,
    @Nullable Print print,
    @Nullable Pixels pixels,
    List<String> appliesTo,
    String file) {

  /** The size of a print. */
  public record Print(double widthMm, double heightMm) {}

  /** The size of a file. */
  public record Pixels(int width, int height) {}

  public DocumentEntry {
    names = List.copyOf(names);
    appliesTo = List.copyOf(appliesTo);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names: expected at least one, got none");
    }
  }

  /** The English name. */
  public String name() {
    return names.get(0);
  }
}
