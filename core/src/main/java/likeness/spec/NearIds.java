// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.Comparator;
import java.util.List;

/** The ids that a person may have meant. */
final class NearIds {
  private static final int MAX_SUGGESTIONS = 3;

  private NearIds() {}

  /**
   * The message for an id that does not exist: ids spelled alike, else those that its words find.
   */
  static String unknown(String id, DocumentSpecs documents) {
    List<String> near = nearest(id, ids(documents.entries()));
    if (near.isEmpty()) {
      near = ids(documents.search(id.replace('-', ' '), MAX_SUGGESTIONS));
    }
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    return "document: expected an id of the rule book, got " + id + hint;
  }

  private static List<String> ids(List<DocumentEntry> entries) {
    return entries.stream().map(DocumentEntry::id).toList();
  }

  static List<String> nearest(String id, List<String> ids) {
    int reach = Math.max(2, id.length() / 3);
    return ids.stream()
        .filter(other -> EditDistance.of(id, other) <= reach)
        .sorted(Comparator.comparingInt(other -> EditDistance.of(id, other)))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }
}
