// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;
import likeness.json.JsonField;
import likeness.json.JsonObject;

/** A person's own documents, from a file in the form of the rule book. */
public final class CustomDocuments {

  private CustomDocuments() {}

  /**
   * Reads one row, or an object with {@code documents}. An id, an English name and a size are
   * enough; whatever is left out counts as not ruled, and the evidence as none.
   *
   * @throws likeness.json.JsonException if the text is not well formed or says what cannot be, the
   *     fields of a row contradict each other, or no file can be made for it; names line and field
   */
  public static List<DocumentSpec> read(String text) {
    List<DocumentSpec> documents = readRows(text);
    List<JsonField> rows = CountryFile.rows(text);
    for (int i = 0; i < documents.size(); i++) {
      DocumentSpec document = documents.get(i);
      for (SpecProblem problem : SpecProblem.of(document)) {
        if (problem.severity() == SpecProblem.Severity.ERROR) {
          throw at(rows.get(i), problem.field()).error(problem.message());
        }
      }
      if (document.output() instanceof NoOutput none) {
        throw rows.get(i).error(none.reason());
      }
    }
    return documents;
  }

  /** The field that a path such as {@code pixels.aspect} names, as far as it is there. */
  private static JsonField at(JsonField row, String path) {
    JsonField field = row;
    for (String name : path.split("\\.", -1)) {
      if (!(field.value() instanceof JsonObject)) {
        return field;
      }
      field = field.get(name);
    }
    return field;
  }

  /**
   * Reads the rows alone, without asking whether their fields go together.
   *
   * @throws likeness.json.JsonException as {@link #read}
   */
  public static List<DocumentSpec> readRows(String text) {
    return CountryFile.read(text);
  }
}
