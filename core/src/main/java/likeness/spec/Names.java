// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * What a document or a paper is called.
 *
 * @param en in English
 * @param local in the languages of those who use it
 */
public record Names(String en, List<LocalName> local) {

  /**
   * A name in another language.
   *
   * @param lang an ISO 639 code
   */
  public record LocalName(String lang, String text) {}

  public Names {
    if (en.isBlank()) {
      throw new IllegalArgumentException("en: expected a name, got none");
    }
    local = List.copyOf(local);
  }

  /** The English name and then the others. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(en);
    local.forEach(name -> all.add(name.text()));
    return all;
  }
}
