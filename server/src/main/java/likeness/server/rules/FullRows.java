// SPDX-License-Identifier: Apache-2.0
package likeness.server.rules;

import java.util.List;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonObject;
import likeness.json.JsonReader;
import likeness.json.JsonValue;
import likeness.spec.DocumentEntry;
import likeness.spec.DocumentSpecs;

/** The rule book's rows as they stand in its files, every figure with its source. */
public final class FullRows {

  /** Reads a file of the rule book by its name there. */
  public interface Source {
    String text(String file);
  }

  private final DocumentSpecs specs;
  private final Source source;

  FullRows(DocumentSpecs specs, Source source) {
    this.specs = specs;
    this.source = source;
  }

  JsonObject all(String country) {
    List<JsonValue> rows =
        specs.entries().stream()
            .filter(entry -> country.isEmpty() || entry.country().equalsIgnoreCase(country))
            .map(DocumentEntry::file)
            .distinct()
            .flatMap(file -> rows(file).stream())
            .toList();
    return JsonObject.builder()
        .put("schema_version", specs.schemaVersion())
        .put("data_version", specs.dataVersion())
        .put("documents", JsonArray.of(rows))
        .build();
  }

  JsonValue one(DocumentEntry entry) {
    return rows(entry.file()).stream()
        .filter(row -> RuleBookApi.isOf(row, "id", entry.id()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the rule book's index names what is not there"));
  }

  private List<JsonValue> rows(String file) {
    return JsonField.root(JsonReader.read(source.text(file)))
        .get("documents")
        .list(JsonField::value);
  }
}
