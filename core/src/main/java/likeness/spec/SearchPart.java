// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import likeness.spec.SearchWords.Kind;
import likeness.spec.SearchWords.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Words of a query that belong together, or a size.
 *
 * @param senses what the words mean together; none for one word
 * @param words each by itself
 */
record SearchPart(List<Sense> senses, List<Word> words, @Nullable SizeQuery size) {

  /**
   * One word.
   *
   * @param unsure whether it is no known word, so that it may be a slip
   */
  record Word(String text, List<Sense> senses, boolean unsure) {}

  static SearchPart of(SizeQuery size) {
    return new SearchPart(List.of(), List.of(), size);
  }

  boolean means(Kind kind) {
    return senses.stream().anyMatch(sense -> sense.kind() == kind)
        || senses.isEmpty()
            && words.stream()
                .anyMatch(word -> word.senses().stream().anyMatch(sense -> sense.kind() == kind));
  }
}
