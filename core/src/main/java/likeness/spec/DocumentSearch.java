// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds documents by what people type. */
final class DocumentSearch {
  private static final int MAX_SUGGESTIONS = 3;

  private record Hit(DocumentEntry entry, int score) {}

  private DocumentSearch() {}

  static List<DocumentEntry> search(String query, List<DocumentEntry> entries, int limit) {
    List<String> wanted = words(query);
    List<Hit> hits = new ArrayList<>();
    for (DocumentEntry entry : entries) {
      int score = score(wanted, entry);
      if (score > 0) {
        hits.add(new Hit(entry, score + bonus(query, entry)));
      }
    }
    // A stable sort: equal scores keep the rule book's order.
    hits.sort(Comparator.comparingInt((Hit hit) -> -hit.score()));
    return hits.stream().limit(limit).map(Hit::entry).toList();
  }

  private static int bonus(String query, DocumentEntry entry) {
    int exact = entry.id().equals(lower(query.strip())) ? 1000 : 0;
    int usable = entry.status() == DocumentStatus.CURRENT ? 3 : 0;
    // People who name only the country mostly want the passport.
    int usual = entry.type() == DocumentType.PASSPORT ? 2 : 0;
    return exact + usable + usual;
  }

  /** 0 when a word is not found; an empty query finds everything. */
  private static int score(List<String> wanted, DocumentEntry entry) {
    int sum = 1;
    for (String word : wanted) {
      int best = 0;
      best = Math.max(best, best(word, words(entry.id()), 12));
      best = Math.max(best, best(word, words(entry.countryName()), 12));
      best = Math.max(best, best(word, words(entry.type().name()), 8));
      for (String name : entry.names()) {
        best = Math.max(best, best(word, words(name), 10));
      }
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    return sum;
  }

  private static int best(String wanted, List<String> words, int weight) {
    int best = 0;
    for (String word : words) {
      if (word.equals(wanted)) {
        best = Math.max(best, weight * 2);
      } else if (word.startsWith(wanted)) {
        best = Math.max(best, weight);
      } else if (word.contains(wanted) && wanted.length() > 2) {
        best = Math.max(best, weight / 2);
      }
    }
    return best;
  }

  /** In small letters, each by itself: the same everywhere, whatever the machine's language. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = lower(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The message for an id that does not exist. */
  static String unknown(String id, List<DocumentEntry> entries) {
    List<String> near = nearest(id, entries.stream().map(DocumentEntry::id).toList());
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    return "document: expected an id of the rule book, got " + id + hint;
  }

  static List<String> nearest(String id, List<String> ids) {
    int reach = Math.max(2, id.length() / 3);
    return ids.stream()
        .filter(other -> distance(id, other) <= reach)
        .sorted(Comparator.comparingInt(other -> distance(id, other)))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  /** How many letters must be put in, left out or changed (Levenshtein). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
