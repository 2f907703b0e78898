// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;

/**
 * What the index says of a document: enough to list and to find it without reading its row.
 *
 * @param countryName in English
 * @param names in English and then in other languages
 * @param file the path of the file that holds the row
 */
public record DocumentEntry(
    String id,
    String country,
    String countryName,
    DocumentType type,
    DocumentStatus status,
    List<String> names,
    String file) {

  public DocumentEntry {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names: expected at least one, got none");
    }
  }

  /** The English name. */
  public String name() {
    return names.get(0);
  }
}
