// SPDX-License-Identifier: Apache-2.0
package likeness.spec;

import java.util.List;

/** A person's own documents, from a file in the form of the rule book. */
public final class CustomDocuments {

  private CustomDocuments() {}

  /**
   * Reads one row, or an object with {@code documents}. An id, an English name and a size are
   * enough; whatever is left out counts as not ruled, and the evidence as none.
   *
   * @throws likeness.json.JsonException if the text is not well formed or says what cannot be;
   *     names line and field
   * @throws IllegalArgumentException if the fields of a row contradict each other, or no file can
   *     be made for it; names the fields
   */
  public static List<DocumentSpec> read(String text) {
    List<DocumentSpec> documents = readRows(text);
    for (DocumentSpec document : documents) {
      for (SpecProblem problem : SpecProblem.of(document)) {
        if (problem.severity() == SpecProblem.Severity.ERROR) {
          throw new IllegalArgumentException(problem.toString());
        }
      }
      if (document.output() instanceof NoOutput none) {
        throw new IllegalArgumentException(document.id() + ": " + none.reason());
      }
    }
    return documents;
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
