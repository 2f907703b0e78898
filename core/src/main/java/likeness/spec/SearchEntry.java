// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import likeness.json.JsonField;
import likeness.spec.SearchWords.Kind;

/**
 * What a search looks at in a document.
 *
 * @param names folded, words joined by single spaces
 * @param words of the id and of the names
 * @param mentioned kinds of document that the names speak of beside its own
 * @param grouped whether a document of a group of countries holds for its country as well
 */
record SearchEntry(
    DocumentEntry entry,
    String type,
    List<String> names,
    Set<String> words,
    List<String> idWords,
    Set<String> mentioned,
    boolean grouped) {

  static SearchEntry of(DocumentEntry entry, SearchWords vocabulary, Set<String> group) {
    List<String> names = new ArrayList<>();
    Set<String> words = new HashSet<>();
    Set<String> mentioned = new HashSet<>();
    for (String name : entry.names()) {
      List<String> ofName = Folding.words(Folding.fold(name));
      names.add(String.join(" ", ofName));
      words.addAll(ofName);
      for (int i = 0; i < ofName.size(); i++) {
        for (int j = i + 1; j <= Math.min(i + 3, ofName.size()); j++) {
          vocabulary.senses(String.join(" ", ofName.subList(i, j))).stream()
              .filter(sense -> sense.kind() == Kind.TYPE)
              .forEach(sense -> mentioned.add(sense.value()));
        }
      }
    }
    List<String> idWords = Folding.words(entry.id());
    words.addAll(idWords);
    return new SearchEntry(
        entry,
        JsonField.wordOf(entry.type()),
        names,
        words,
        idWords,
        mentioned,
        group.contains(entry.country()));
  }
}
