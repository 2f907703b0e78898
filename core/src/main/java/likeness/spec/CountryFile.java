// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import likeness.json.JsonArray;
import likeness.json.JsonField;
import likeness.json.JsonReader;

/** Reads the rows of a file of the rule book, or of a person's own file of the same form. */
final class CountryFile {

  private static final List<String> FIELDS =
      List.of(
          "$schema",
          "country",
          "name",
          "schema_version",
          "data_version",
          "generated",
          "conventions",
          "documents");

  private CountryFile() {}

  /** The row of that id, the others passed over; empty when it is not there. */
  static Optional<DocumentSpec> row(String text, String id) {
    for (JsonField row :
        documents(JsonField.root(JsonReader.read(text))).list(Function.identity())) {
      if (row.get("id").text().equals(id)) {
        return Optional.of(DocumentReader.document(row));
      }
    }
    return Optional.empty();
  }

  /** The rows as they are written, in the order of {@link #read}. */
  static List<JsonField> rows(String text) {
    JsonField root = JsonField.root(JsonReader.read(text));
    return root.object().members().containsKey("documents")
        ? documents(root).list(Function.identity())
        : List.of(root);
  }

  static List<DocumentSpec> read(String text) {
    JsonField root = JsonField.root(JsonReader.read(text));
    if (root.value() instanceof JsonArray) {
      throw root.error("expected an object, got an array");
    }
    if (!root.object().members().containsKey("documents")) {
      return List.of(DocumentReader.document(root));
    }
    Set<String> ids = new HashSet<>();
    List<DocumentSpec> documents = new ArrayList<>();
    for (JsonField row : documents(root).list(Function.identity())) {
      DocumentSpec document = DocumentReader.document(row);
      if (!ids.add(document.id())) {
        throw row.get("id").error("expected each id once, got " + document.id() + " twice");
      }
      documents.add(document);
    }
    return documents;
  }

  private static JsonField documents(JsonField root) {
    return root.only(FIELDS).get("documents");
  }
}
