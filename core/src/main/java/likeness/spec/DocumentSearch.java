// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import likeness.spec.SearchWords.Sense;

/**
 * Finds documents by what people type: countries in twelve languages, kinds of document, nicknames,
 * codes and sizes, with slips of the finger.
 *
 * <p>Made once from the index and the files of {@code names/}, some milliseconds; a search then
 * costs a few. Nothing changes after making: safe for use by several threads.
 */
public final class DocumentSearch {
  /** No term of the files has more words. */
  private static final int MAX_WORDS = 6;

  private final List<SearchEntry> entries;
  private final SearchWords words;

  private DocumentSearch(List<SearchEntry> entries, SearchWords words) {
    this.entries = entries;
    this.words = words;
  }

  static DocumentSearch open(SpecSource source, List<DocumentEntry> entries) {
    SearchWords words = SearchWords.read(source, entries);
    Set<String> group = new HashSet<>();
    entries.forEach(entry -> group.addAll(entry.appliesTo()));
    return new DocumentSearch(
        entries.stream().map(entry -> SearchEntry.of(entry, words, group)).toList(), words);
  }

  private record Hit(SearchEntry entry, int score, int missed) {}

  /**
   * The documents that fit, best first. Each word must fit, as a name, a kind, a part of either, or
   * with one or two slips; a word that fits nothing at all is passed over if another names a
   * country or a document.
   */
  public List<DocumentEntry> search(String query, int limit) {
    String folded = Folding.fold(query);
    List<SearchPart> parts = parts(folded);
    SearchScore scoring = new SearchScore(parts, String.join(" ", Folding.words(folded)));
    List<Hit> hits = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (SearchEntry entry : entries) {
      int missed = scoring.missed(entry);
      if (missed >= 0) {
        hits.add(new Hit(entry, scoring.of(entry), missed));
        fewest = Math.min(fewest, missed);
      }
    }
    int least = fewest;
    // A stable sort: equal scores keep the rule book's order.
    return hits.stream()
        .filter(hit -> hit.missed() == least)
        .sorted(Comparator.comparingInt((Hit hit) -> -hit.score()))
        .limit(limit)
        .map(hit -> hit.entry().entry())
        .toList();
  }

  private List<SearchPart> parts(String folded) {
    List<SearchPart> parts = new ArrayList<>();
    String rest = folded;
    Optional<SizeQuery> size = SizeQuery.in(folded);
    if (size.isPresent()) {
      parts.add(SearchPart.of(size.get()));
      rest = folded.substring(0, size.get().from()) + " " + folded.substring(size.get().to());
    }
    List<String> tokens = new ArrayList<>();
    for (String word : Folding.words(rest)) {
      tokens.addAll(Folding.runsTogether(word) ? cut(word) : List.of(word));
    }
    int i = 0;
    while (i < tokens.size()) {
      int length = longest(tokens, i);
      parts.add(part(tokens.subList(i, i + length)));
      i += length;
    }
    return parts;
  }

  private int longest(List<String> tokens, int from) {
    for (int length = Math.min(MAX_WORDS, tokens.size() - from); length > 1; length--) {
      if (!words.senses(String.join(" ", tokens.subList(from, from + length))).isEmpty()) {
        return length;
      }
    }
    return 1;
  }

  private SearchPart part(List<String> tokens) {
    List<Sense> together = tokens.size() > 1 ? words.senses(String.join(" ", tokens)) : List.of();
    return new SearchPart(together, tokens.stream().map(this::word).toList(), null);
  }

  private SearchPart.Word word(String token) {
    List<Sense> known = words.senses(token);
    List<Sense> senses = known.isEmpty() ? words.near(token) : known;
    return new SearchPart.Word(token, senses, known.isEmpty());
  }

  /** Cuts a run of signs at the terms that are known, the longest first. */
  private List<String> cut(String run) {
    List<String> tokens = new ArrayList<>();
    StringBuilder unknown = new StringBuilder();
    int i = 0;
    while (i < run.length()) {
      Optional<String> term = words.longestAt(run, i);
      if (term.isPresent()) {
        flush(unknown, tokens);
        tokens.add(term.get());
        i += term.get().length();
      } else {
        unknown.append(run.charAt(i));
        i++;
      }
    }
    flush(unknown, tokens);
    return tokens;
  }

  private static void flush(StringBuilder unknown, List<String> tokens) {
    if (!unknown.isEmpty()) {
      tokens.add(unknown.toString());
      unknown.setLength(0);
    }
  }
}
