// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.json.JsonField;
import likeness.json.JsonReader;

/**
 * What words mean in a search: countries, kinds of document, documents, and words that say nothing.
 */
final class SearchWords {
  /** The files, in the rule book's folder: names of countries, and all other words. */
  private static final String COUNTRIES = "names/countries.json";

  private static final String WORDS = "names/words.json";

  // How much a hit counts. A document's own nickname beats a country and a kind together with a
  // chance word; a part of a country's name counts half.
  private static final int NICKNAME = 26;
  private static final int COUNTRY = 14;
  private static final int CODE = 12;
  private static final int KIND = 10;
  private static final int PART = 6;

  /** What a meaning names. */
  enum Kind {
    COUNTRY,
    TYPE,
    DOCUMENT,
    FILLER
  }

  /**
   * One meaning of a word.
   *
   * @param value a country's code, a type's name, an id
   * @param home where people who use this word mostly mean, empty when that cannot be said
   */
  record Sense(Kind kind, String value, int weight, String home) {
    Sense halved() {
      return new Sense(kind, value, (weight + 1) / 2, home);
    }
  }

  private final Map<String, List<Sense>> senses = new LinkedHashMap<>();
  private final Map<String, String> homes = new HashMap<>();

  private SearchWords() {}

  static SearchWords read(SpecSource source, List<DocumentEntry> entries) {
    SearchWords words = new SearchWords();
    JsonField countries = JsonField.root(JsonReader.read(source.text(COUNTRIES)));
    words.lists(countries.get("countries")).forEach(words::addCountry);
    JsonField root = JsonField.root(JsonReader.read(source.text(WORDS)));
    root.only(List.of("home", "filler", "types", "countries", "documents"));
    JsonField home = root.get("home");
    for (String language : home.object().members().keySet()) {
      words.homes.put(language, home.get(language).text());
    }
    root.get("filler")
        .list(JsonField::text)
        .forEach(term -> words.add(term, new Sense(Kind.FILLER, "", 0, "")));
    JsonField types = root.get("types");
    for (String type : types.object().members().keySet()) {
      words
          .lists(types.get(type))
          .forEach((language, terms) -> words.addType(type, language, terms));
    }
    words.lists(root.get("countries")).forEach(words::addCountry);
    words
        .lists(root.get("documents"))
        .forEach(
            (id, terms) ->
                terms.forEach(term -> words.add(term, new Sense(Kind.DOCUMENT, id, NICKNAME, ""))));
    entries.forEach(words::addAdjective);
    return words;
  }

  private Map<String, List<String>> lists(JsonField field) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name : field.object().members().keySet()) {
      lists.put(name, field.get(name).list(JsonField::text));
    }
    return lists;
  }

  private void addType(String type, String language, List<String> terms) {
    String home = homes.getOrDefault(language, "");
    terms.forEach(term -> add(term, new Sense(Kind.TYPE, type, KIND, home)));
  }

  private void addCountry(String code, List<String> names) {
    add(code, new Sense(Kind.COUNTRY, code, CODE, ""));
    for (String name : names) {
      add(name, new Sense(Kind.COUNTRY, code, COUNTRY, ""));
      List<String> parts = Folding.words(Folding.fold(name));
      for (String part : parts) {
        if (parts.size() > 1 && part.length() > 3) {
          add(part, new Sense(Kind.COUNTRY, code, PART, ""));
        }
      }
    }
  }

  /** English names of documents begin with the country: "German passport". */
  private void addAdjective(DocumentEntry entry) {
    List<String> words = Folding.words(Folding.fold(entry.name()));
    String first = words.get(0);
    boolean kind = senses(first).stream().anyMatch(sense -> sense.kind() != Kind.COUNTRY);
    if (first.length() > 3 && !kind && !entry.country().equals("ZZ")) {
      add(first, new Sense(Kind.COUNTRY, entry.country(), KIND, ""));
    }
  }

  private void add(String term, Sense sense) {
    String key = String.join(" ", Folding.words(Folding.fold(term)));
    List<Sense> known = senses.computeIfAbsent(key, none -> new ArrayList<>());
    boolean better =
        known.stream()
            .anyMatch(
                other ->
                    other.kind() == sense.kind()
                        && other.value().equals(sense.value())
                        && other.home().equals(sense.home())
                        && other.weight() >= sense.weight());
    if (!better) {
      known.add(sense);
    }
  }

  /** What the words of a term, joined by single spaces, mean together; none when they do not. */
  List<Sense> senses(String term) {
    return senses.getOrDefault(term, List.of());
  }

  /** What a word means that is not known, but is the beginning of one, or nearly one. */
  List<Sense> near(String word) {
    List<Sense> begun = new ArrayList<>();
    if (word.length() > 2) {
      senses.forEach(
          (term, meant) -> {
            if (term.startsWith(word)) {
              meant.forEach(sense -> begun.add(sense.halved()));
            }
          });
    }
    return begun.isEmpty() ? misspelt(word) : begun;
  }

  private List<Sense> misspelt(String word) {
    int allowed = EditDistance.allowed(word);
    for (int reach = 1; reach <= allowed; reach++) {
      List<Sense> found = new ArrayList<>();
      for (Map.Entry<String, List<Sense>> known : senses.entrySet()) {
        if (EditDistance.within(word, known.getKey(), reach)) {
          known.getValue().forEach(sense -> found.add(sense.halved()));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The longest known term that {@code text} has at {@code from}, in scripts without spaces. */
  Optional<String> longestAt(String text, int from) {
    for (int end = text.length(); end > from; end--) {
      String part = text.substring(from, end);
      if (senses.containsKey(part)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
