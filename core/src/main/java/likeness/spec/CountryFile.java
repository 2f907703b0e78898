// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonReader;

/** Reads the rows of a file of the rule book, or of a person's own file of the same form. */
final class CountryFile {

  private CountryFile() {}

  static List<DocumentSpec> read(String text) {
    JsonField root = JsonField.root(JsonReader.read(text));
    if (root.value() instanceof JsonArray) {
      throw root.error("expected an object, got an array");
    }
    if (!root.object().members().containsKey("documents")) {
      return List.of(DocumentReader.document(root));
    }
    root.only(
        List.of(
            "$schema",
            "country",
            "name",
            "schema_version",
            "data_version",
            "generated",
            "conventions",
            "documents"));
    Set<String> ids = new HashSet<>();
    List<DocumentSpec> documents = new ArrayList<>();
    root.get("documents")
        .list(
            row -> {
              DocumentSpec document = DocumentReader.document(row);
              if (!ids.add(document.id())) {
                throw row.get("id").error("expected each id once, got " + document.id() + " twice");
              }
              return documents.add(document);
            });
    return documents;
  }
}
