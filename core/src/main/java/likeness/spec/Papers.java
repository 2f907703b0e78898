// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.json.JsonField;
import likeness.json.JsonReader;

/** The papers that sheets are laid out on. */
public final class Papers {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "kind",
          "w_mm",
          "h_mm",
          "w_in",
          "h_in",
          "px_300",
          "px_600",
          "aliases",
          "local",
          "common_in",
          "evidence",
          "note",
          "capacity");

  private final Map<String, PaperSpec> byId = new LinkedHashMap<>();

  private Papers() {}

  /**
   * Reads the list of papers.
   *
   * @throws likeness.json.JsonException if the text is not well formed
   */
  public static Papers read(String text) {
    Papers papers = new Papers();
    JsonField root = JsonField.root(JsonReader.read(text));
    root.only(List.of("schema_version", "generated", "conventions", "papers"));
    for (PaperSpec paper : root.get("papers").list(Papers::paper)) {
      if (papers.byId.putIfAbsent(paper.id(), paper) != null) {
        throw root.error("expected each id once, got " + paper.id() + " twice");
      }
    }
    return papers;
  }

  private static PaperSpec paper(JsonField field) {
    field.only(FIELDS);
    Map<String, Map<String, Integer>> capacity = new LinkedHashMap<>();
    JsonField sizes = field.get("capacity");
    for (String size : sizes.object().members().keySet()) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      JsonField layouts = sizes.get(size);
      for (String layout : layouts.object().members().keySet()) {
        counts.put(layout, layouts.get(layout).whole());
      }
      capacity.put(size, counts);
    }
    List<Names.LocalName> local =
        field
            .get("local")
            .list(name -> new Names.LocalName(name.get("lang").text(), name.get("text").text()));
    return field.build(
        () ->
            new PaperSpec(
                field.get("id").text(),
                new Names(field.get("name").text(), local),
                field.get("kind").text(),
                field.get("w_mm").number(),
                field.get("h_mm").number(),
                field.get("aliases").list(JsonField::text),
                field.optional("common_in", JsonField::text),
                capacity,
                field.optional("note", JsonField::text)));
  }

  public List<PaperSpec> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The paper of that id, or else the first one that goes by that name; upper and lower case are
   * alike.
   */
  public Optional<PaperSpec> find(String name) {
    String wanted = Folding.fold(name.strip());
    PaperSpec exact = byId.get(wanted);
    if (exact != null) {
      return Optional.of(exact);
    }
    return byId.values().stream()
        .filter(
            paper ->
                paper.names().all().stream().anyMatch(known -> Folding.fold(known).equals(wanted))
                    || paper.aliases().stream()
                        .anyMatch(known -> Folding.fold(known).equals(wanted)))
        .findFirst();
  }

  /**
   * The paper of that id or name.
   *
   * @throws IllegalArgumentException if there is none; the message names those with the nearest ids
   */
  public PaperSpec get(String name) {
    return find(name)
        .orElseThrow(
            () -> {
              List<String> near = NearIds.nearest(name, List.copyOf(byId.keySet()));
              String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
              return new IllegalArgumentException(
                  "paper: expected an id or a name in trade, got " + name + hint);
            });
  }
}
